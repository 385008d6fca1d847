using Portal.Domain.Ledger;

namespace Portal.Domain.Policies.Rules;

/// <summary>The one door to windows, locks and friction: says who may set them, what is wrong with them, and writes each change with its entry of the ledger.</summary>
/// <remarks>Throws <see cref="Operations.OperationLogException"/> when the database cannot be used.</remarks>
public sealed class RuleBookKeeper(RuleShelf shelf, RuleReach reach, IWindowCalendar calendar, TimeProvider time)
{
    public const int MostRules = 500;
    private const string OwnersOnly = "It asks for the role Owner over all that the rule holds for, which you do not have.";

    /// <summary>Sets a window: a new one where its id is empty, else in place of the one with that id.</summary>
    /// <param name="window">Who and when are filled in here.</param>
    /// <param name="by">Owner of all that it holds for.</param>
    /// <param name="cancellationToken">Of the caller.</param>
    public async Task<RuleResult> SetWindowAsync(FreezeWindow window, Access by, CancellationToken cancellationToken)
    {
        if (!reach.MayGovern(window.Scope, by))
            return NoOf(window.Scope, by);
        if (FaultsOf(window).ToEquatableList() is { Count: > 0 } faults)
            return new RuleResult.Invalid(faults);
        var known = window.Id.Length == 0 ? null : await shelf.FindAsync<FreezeWindow>(RuleKinds.Window, window.Id, cancellationToken);
        if (window.Id.Length > 0 && known is not ({ IsRemoved: false }, _))
            return new RuleResult.NotFound();
        if (known is var (before, _) && !reach.MayGovern(before.Scope, by))
            return NoOf(before.Scope, by);
        var set = window with { Id = window.Id.Length == 0 ? NewId() : window.Id, Reason = window.Reason.Trim(), By = by.By, At = time.GetUtcNow(), IsRemoved = false };
        return await WriteAsync(RuleKinds.Window, set.Id, known?.Revision ?? 0, set, Entry(LedgerKind.Window, set, set.Scope, by), cancellationToken);
    }

    public async Task<RuleResult> RemoveWindowAsync(string id, Access by, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync<FreezeWindow>(RuleKinds.Window, id, cancellationToken) is not ({ IsRemoved: false } known, var revision) || !reach.MaySee(known.Scope, by))
            return new RuleResult.NotFound();
        if (!reach.MayGovern(known.Scope, by))
            return new RuleResult.Forbidden(OwnersOnly);
        var removed = known with { IsRemoved = true, By = by.By, At = time.GetUtcNow() };
        return await WriteAsync(RuleKinds.Window, id, revision, removed, Entry(LedgerKind.Window, removed, removed.Scope, by), cancellationToken);
    }

    /// <summary>Locks until somebody unlocks, or until a time.</summary>
    public async Task<RuleResult> LockAsync(RuleScope scope, string? reason, DateTimeOffset? until, Access by, CancellationToken cancellationToken)
    {
        if (!reach.MayLock(scope, by))
            return NoOf(scope, by, "Locking one service asks for the role Operator there, locking more for Owner, which you do not have.");
        if (ApprovalService.WhatIsWrong("reason", reason) is { } fault)
            return new RuleResult.Invalid([fault]);
        if (until <= time.GetUtcNow())
            return new RuleResult.Invalid([new RuleFault("until", "The end of the lock has passed. Give a later one, or none.")]);
        if (shelf.Now?.Locks.Count >= MostRules)
            return new RuleResult.Invalid([TooMany]);
        var held = new ServiceLock { Id = NewId(), Scope = scope, Reason = reason!.Trim(), By = by.By, At = time.GetUtcNow(), Until = until };
        return await WriteAsync(RuleKinds.Lock, held.Id, 0, held, Entry(LedgerKind.Lock, held, scope, by), cancellationToken);
    }

    /// <summary>Unlocks: for whoever locked it, and for Owners.</summary>
    public async Task<RuleResult> UnlockAsync(string id, Access by, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync<ServiceLock>(RuleKinds.Lock, id, cancellationToken) is not var (known, revision) || !reach.MaySee(known.Scope, by) || !known.Holds(time.GetUtcNow()))
            return new RuleResult.NotFound();
        if (!reach.MayGovern(known.Scope, by) && !(known.By.Id == by.By.Id && reach.MayLock(known.Scope, by)))
            return new RuleResult.Forbidden($"{known.By.Name} locked it: they can unlock it, and so can an Owner.");
        var lifted = known with { LiftedBy = by.By, LiftedAt = time.GetUtcNow() };
        return await WriteAsync(RuleKinds.Lock, id, revision, lifted, Entry(LedgerKind.Lock, lifted, lifted.Scope, by), cancellationToken);
    }

    /// <summary>Sets how much is asked in a scope, in place of what was set there.</summary>
    public async Task<RuleResult> SetFrictionAsync(FrictionRule rule, Access by, CancellationToken cancellationToken)
    {
        if (!reach.MayGovern(rule.Scope, by))
            return NoOf(rule.Scope, by);
        if (rule.Repair == FrictionRung.SecondPerson)
            return new RuleResult.Invalid([new RuleFault("repair", "A repair asks for no second person: nobody shall wait in front of a broken pair. Ask for the typed name at most.")]);
        if (!rule.IsRemoved && shelf.Now?.Frictions.Count >= MostRules)
            return new RuleResult.Invalid([TooMany]);
        var id = rule.Scope.ToString()!;
        var known = await shelf.FindAsync<FrictionRule>(RuleKinds.Friction, id, cancellationToken);
        if (rule.IsRemoved && known is not ({ IsRemoved: false }, _))
            return new RuleResult.NotFound();
        var set = rule with { By = by.By, At = time.GetUtcNow() };
        return await WriteAsync(RuleKinds.Friction, id, known?.Revision ?? 0, set, Entry(LedgerKind.Friction, set, set.Scope, by), cancellationToken);
    }

    /// <summary>All faults of a window, and of its times.</summary>
    public IEnumerable<RuleFault> FaultsOf(FreezeWindow window)
    {
        if (string.IsNullOrWhiteSpace(window.Reason))
            yield return new RuleFault("reason", "A reason is missing. People read it when they are kept back.");
        if (window.Reason.Length > FreezeWindow.LongestReason || window.Reason.Any(char.IsControl))
            yield return new RuleFault("reason", $"The reason is longer than {FreezeWindow.LongestReason} characters, or has a control character. Write one short line.");
        foreach (var fault in calendar.Faults(window))
            yield return fault;
        if (window.Id.Length == 0 && shelf.Now?.Windows.Count >= MostRules)
            yield return TooMany;
    }

    private static RuleFault TooMany => new("", $"There are {MostRules} of them, the most that fit. Remove one that is not needed any more.");

    private static string NewId() => Guid.NewGuid().ToString("N");

    /// <summary>What may not be seen is not there.</summary>
    private RuleResult NoOf(RuleScope scope, Access by, string because = OwnersOnly) => reach.MaySee(scope, by) || scope is not RuleScope.OfService ? new RuleResult.Forbidden(because) : new RuleResult.NotFound();

    private async Task<RuleResult> WriteAsync<T>(string kind, string id, long revision, T what, LedgerDraft entry, CancellationToken cancellationToken) =>
        await shelf.TryWriteAsync(kind, id, revision, what, entry, cancellationToken) ? new RuleResult.Done(id) : new RuleResult.Changed();

    private LedgerDraft Entry<T>(LedgerKind kind, T what, RuleScope scope, Access by) => new(kind, time.GetUtcNow(), by.By, RecordJson.ToNode(what))
    {
        ServiceKey = scope is RuleScope.OfService one ? one.Key : null,
        ServiceName = reach.ServiceOf(scope)?.Name ?? "",
        SubscriptionName = reach.ServiceOf(scope)?.Subscription.Name ?? "",
    };
}
