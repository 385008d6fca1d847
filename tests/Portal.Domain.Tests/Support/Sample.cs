using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Preconditions;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Support;

/// <summary>A ready pair, and the operator who swaps it.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 11, 6, 14, 2, 51, TimeSpan.Zero);

    public static readonly Operator Ana = new("ana", "Ana Ribeiro");

    public static readonly Operator Ben = new("ben", "Ben Koch");

    public static readonly ServiceKey Key = ServiceKey.Of("Fake", "shop-api");

    public static HostedService Service { get; } = new(
        Key, "Fake", "shop-api", new Subscription(new SubscriptionId("s1"), "Retail-Prod"), "westeurope",
        Deployment("shop-api-0911", "4.1.7", Slot.Production), Deployment("shop-api-1123", "4.2.0", Slot.Staging));

    public static SampleFacts Facts { get; } = new() { Service = Service, ReadAt = Now };

    public static SwapPlan Plan => SwapPlan.Of(Facts, [Met()]);

    public static Deployment Deployment(string name, string version, Slot slot) => new()
    {
        Id = new DeploymentId($"/id/{name}"),
        Name = name,
        Version = version,
        Slot = slot,
        Vip = new Vip($"/ip/{slot}", slot == Slot.Production ? "20.50.1.7" : "20.50.1.9", null, AddressAllocation.Static),
        Instances = 4,
        InstancesReady = 4,
        State = "Succeeded",
    };

    public static Finding Met(string code = "P13") => new()
    {
        Code = code, Title = "All instances started", Severity = Severity.Block, Answer = Answer.Met, Measured = "8 of 8", Headline = "All instances started",
    };

    public static Finding NotMet(string code = "P13", Severity severity = Severity.Block, Answer answer = Answer.NotMet) => Met(code) with
    {
        Severity = severity, Answer = answer, Measured = "7 of 8", Headline = "1 instance not started", Because = "search_IN_5 is RoleStateStarting.", Remedy = "Wait.",
    };

    public static SwapRequest Confirm(SwapPlan plan, string? key = null, string? reason = null, params string[] acknowledged) =>
        new(plan.Service.Key, plan.Fingerprint, reason, acknowledged.ToEquatableList(), key);

    public static Operation Operation(OperationStatus status = OperationStatus.Written, long id = 0, long? follows = null)
    {
        var plan = Plan;
        return new Operation
        {
            Id = new OperationId(id),
            ServiceKey = Key,
            ServiceName = "shop-api",
            SubscriptionName = "Retail-Prod",
            Intent = plan.Intent!,
            Follows = follows is { } before ? new OperationId(before) : null,
            Fingerprint = plan.Fingerprint,
            StartedBy = Ana,
            StartedAt = Now,
            Findings = plan.Findings,
            Status = status,
            Events = [new OperationEvent(Now, OperationStatus.Written, OperationEvent.FromPortal, "Ana confirmed")],
        };
    }
}
