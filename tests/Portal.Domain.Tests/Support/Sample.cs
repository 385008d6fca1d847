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
    public const string Kind = "Fake";

    public static readonly DateTimeOffset Now = new(2026, 11, 6, 14, 2, 51, TimeSpan.Zero);

    public static readonly Operator Ana = new("ana", "Ana Ribeiro");

    public static readonly Operator Ben = new("ben", "Ben Koch");

    public static readonly Access AnaMay = Access.Everything(Ana);

    public static readonly Access BenMay = Access.Everything(Ben);

    public static readonly ServiceKey Key = ServiceKey.Of(Kind, "shop-api");

    public static HostedService Service { get; } = new(
        Key, Kind, "shop-api", new Subscription(new SubscriptionId("s1"), "Retail-Prod"), "westeurope",
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

    public static Finding Met(string code = "P13", string title = "All instances started", string measured = "8 of 8") =>
        Finding(code, title, Severity.Block, Answer.Met, measured);

    public static Finding NotMet(string code = "P13", Severity severity = Severity.Block, Answer answer = Answer.NotMet) =>
        Finding(code, "All instances started", severity, answer, "7 of 8", "1 instance not started", "search_IN_5 is RoleStateStarting.", "Wait.");

    public static Finding Finding(
        string code, string title, Severity severity, Answer answer, string measured, string? headline = null, string because = "", string remedy = "") => new()
    {
        Code = code, Title = title, Severity = severity, Answer = answer, Measured = measured, Headline = headline ?? title, Because = because, Remedy = remedy,
    };

    public static SwapRequest Confirm(SwapPlan plan, string? key = null, string? reason = null, params string[] acknowledged) =>
        new(plan.Service.Key, plan.Fingerprint, reason, acknowledged.ToEquatableList(), key);

    public static Operation Operation(OperationStatus status = OperationStatus.Written, long id = 0, long? follows = null) => Operation(Service, status) with
    {
        Id = new OperationId(id),
        Follows = follows is { } before ? new OperationId(before) : null,
    };

    /// <summary>A swap of a pair, just confirmed by Ana.</summary>
    public static Operation Operation(HostedService service, OperationStatus status)
    {
        var plan = SwapPlan.Of(Facts with { Service = service }, [Met()]);
        return new Operation
        {
            ServiceKey = service.Key,
            ServiceName = service.Name,
            SubscriptionName = service.Subscription.Name,
            Intent = plan.Intent!,
            Fingerprint = plan.Fingerprint,
            StartedBy = Ana,
            StartedAt = Now,
            Findings = plan.Findings,
            Status = status,
            Events = [new OperationEvent(Now, OperationStatus.Written, OperationEvent.FromPortal, "Ana confirmed")],
        };
    }
}
