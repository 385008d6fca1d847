using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Preconditions;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Web.Tests.Samples;

/// <summary>shop-api, 4.1.7 live and 4.2.0 staged, at 14:02:51.</summary>
internal static class DialogSamples
{
    public const string Kind = "Sample";

    public static readonly DateTimeOffset Now = new(2026, 11, 6, 14, 2, 51, TimeSpan.Zero);

    public static readonly ServiceKey Key = ServiceKey.Of(Kind, "shop-api");

    public static readonly Operator Ana = new("ana", "Ana Ribeiro");

    public static readonly Deployment Live = new()
    {
        Id = new DeploymentId("/prod-0911"),
        Name = "prod-0911",
        Version = "4.1.7",
        Slot = Slot.Production,
        Instances = 4,
        InstancesReady = 4,
        State = "Succeeded",
        Vip = new Vip("/ip-prod", "20.50.1.7", "shop-api.cloudapp.net", AddressAllocation.Static),
        Endpoints = [new Endpoint("Web_Https", "tcp", 443, "rule")],
    };

    public static readonly Deployment Staged = Live with
    {
        Id = new DeploymentId("/stg-1123"),
        Name = "stg-1123",
        Version = "4.2.0",
        Slot = Slot.Staging,
        Vip = new Vip("/ip-stg", "20.50.1.9", null, AddressAllocation.Static),
        DeployedAt = Now.AddMinutes(-35),
        DeployedBy = "Ben Kaya",
    };

    public static readonly HostedService Service = new(Key, Kind, "shop-api", new Subscription(new SubscriptionId("11111111-1111-1111-1111-111111111111"), "Retail-Prod"), "West Europe", Live, Staged);

    public static readonly SwapIntent Intent = new(Kind, Side(Live), Side(Staged));

    public static Finding Met(string code = "P13") => Finding(code, Severity.Block, Answer.Met, "8 of 8");

    public static Finding NotMet(string code = "P13") => Finding(code, Severity.Block, Answer.NotMet, "5 of 6") with
    {
        Headline = "1 instance has not started",
        Because = "search_IN_5 is RoleStateStarting.",
        Remedy = "Wait until it is ready.",
        AzureSays = "500 internal error, please retry.",
    };

    public static Finding Unknown(string code = "P20") =>
        Finding(code, Severity.Block, Answer.Unknown, "no answer") with { Headline = "Staging health could not be read", Because = "It timed out.", Remedy = "Checked again every 5 s." };

    public static Finding Warning(string code = "W01") =>
        Finding(code, Severity.Warn, Answer.NotMet, "8 and 12") with { Headline = "Staging is smaller", Because = "Production has more.", Remedy = "Scale staging." };

    public static SwapFacts Facts(HostedService service, DateTimeOffset readAt, params Difference[] differences) =>
        new SampleFacts { Service = service, ReadAt = readAt, Differences = differences.ToEquatableList() };

    public static SwapPlan Plan(HostedService? service = null, IEnumerable<Finding>? findings = null, params Difference[] differences) =>
        SwapPlan.Of(Facts(service ?? Service, Now, differences), findings ?? [Met()]);

    public static EstateSnapshot Estate(HostedService service) =>
        new([ServiceRow.Of(Plan(service))], [service.Subscription], [], Now);

    public static Operation Operation(OperationStatus status = OperationStatus.Switching) => new()
    {
        Id = new OperationId(1),
        ServiceKey = Key,
        ServiceName = "shop-api",
        SubscriptionName = "Retail-Prod",
        Intent = Intent,
        Fingerprint = new Fingerprint("f"),
        StartedBy = Ana,
        StartedAt = Now.AddSeconds(-9),
        Reason = "Release 4.2, CHG-1187",
        Findings = [Met()],
        Status = status,
        Events = [new OperationEvent(Now.AddSeconds(-9), OperationStatus.Written, OperationEvent.FromPortal, "Ana confirmed"), new OperationEvent(Now.AddSeconds(-7), status, OperationEvent.FromCloud, "Accepted by Azure")],
        SwitchedAt = status == OperationStatus.Succeeded ? Now.AddSeconds(-1) : null,
        EndedAt = OperationMoves.IsActive(status) ? null : Now,
        Failure = status is OperationStatus.Failed or OperationStatus.Split or OperationStatus.Unknown
            ? new CloudFailure(CloudFailureKind.Refused, "Azure refused the swap.", "SwappableCloudServicePropertyNotSet", "The pair is not set.", null, "req-1")
            : null,
    };

    private static Finding Finding(string code, Severity severity, Answer answer, string measured) =>
        new() { Code = code, Title = $"Sentence of {code}", Severity = severity, Answer = answer, Measured = measured, Headline = $"Sentence of {code}" };

    private static SwapSide Side(Deployment deployment) => new(deployment.Id, deployment.Name, deployment.Version, deployment.Vip!);
}
