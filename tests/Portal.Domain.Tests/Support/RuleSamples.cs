using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Support;

/// <summary>Rules as people set them.</summary>
internal static class RuleSamples
{
    /// <summary>The rules of a portal whose book is empty, or is this one.</summary>
    public static SwapRules Rules(SwapPolicy? policy = null, TimeProvider? time = null, MemoryBook? book = null) => new(Shelf(book, time), policy ?? new SwapPolicy(), time ?? TimeProvider.System);

    public static RuleShelf Shelf(MemoryBook? book = null, TimeProvider? time = null) => new(book ?? new MemoryBook(), new FakeCalendar(), time ?? TimeProvider.System);

    public static FreezeWindow Window(DateTimeOffset from, DateTimeOffset until, string scope = "*") => new()
    {
        Id = "", Reason = "year-end closing", Scope = RuleScope.Parse(scope)!, Start = from.UtcDateTime, End = until.UtcDateTime, TimeZone = "Etc/UTC", By = Sample.Ben, At = Sample.Now,
    };

    public static ServiceLock Lock(string scope = "*") => new() { Id = "lock", Scope = RuleScope.Parse(scope)!, Reason = "Database job", By = Sample.Ben, At = Sample.Now };

    public static FrictionRule Friction(FrictionRung swap, FrictionRung back = FrictionRung.None, string scope = "*") => new() { Scope = RuleScope.Parse(scope)!, Swap = swap, Return = back, By = Sample.Ben, At = Sample.Now };

    public static Approval Approval(SwapPlan plan, ApprovalState state = ApprovalState.Waiting, Operator? by = null) => new()
    {
        Id = "a1", Kind = Deed.Of(plan).Kind, ServiceKey = plan.Service.Key, ServiceName = plan.Service.Name, SubscriptionName = plan.Service.Subscription.Name,
        Fingerprint = plan.Fingerprint.Value, FromVersion = "4.1.7", ToVersion = "4.2.0", Reason = "Release 4.2", AskedBy = by ?? Sample.Ana, AskedAt = Sample.Now,
        ExpiresAt = Sample.Now.AddHours(8), State = state, EndedBy = state == ApprovalState.Waiting ? null : Sample.Ben, EndedAt = state == ApprovalState.Waiting ? null : Sample.Now,
    };

    /// <summary>A case in which nothing is asked for, unless a test says otherwise.</summary>
    public static RuleCase Case(SwapPlan? plan = null, FrictionRung rung = FrictionRung.None, bool mayOverride = false) => new()
    {
        Deed = Deed.Of(plan ?? Sample.Plan), At = Sample.Now, By = Sample.Ana, Rung = rung, NeedsReason = rung >= FrictionRung.Reason, MayOverride = mayOverride,
    };
}
