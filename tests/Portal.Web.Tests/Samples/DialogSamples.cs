using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Web.Tests.Samples;

/// <summary>shop-api, 4.1.7 live and 4.2.0 staged, at 14:02:51.</summary>
internal static class DialogSamples
{
    public static readonly DateTimeOffset Now = Sample.Now;

    public static readonly Deployment Live = Sample.Deployment("prod-0911", "4.1.7", Slot.Production) with
    {
        Vip = new Vip("/ip-prod", "20.50.1.7", "shop-api.cloudapp.net", AddressAllocation.Static),
        Endpoints = [new Endpoint("Web_Https", "tcp", 443, "rule")],
    };

    public static readonly Deployment Staged = Sample.Deployment("stg-1123", "4.2.0", Slot.Staging) with
    {
        Vip = new Vip("/ip-stg", "20.50.1.9", null, AddressAllocation.Static),
        Endpoints = Live.Endpoints,
        DeployedAt = Now.AddMinutes(-35),
        DeployedBy = "Ben Kaya",
    };

    public static readonly HostedService Service = Sample.Service with { Region = "West Europe", Production = Live, Staging = Staged };

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

    public static SampleFacts Facts(HostedService service, DateTimeOffset readAt, params Difference[] differences) =>
        Sample.Facts with { Service = service, ReadAt = readAt, Differences = differences.ToEquatableList() };

    public static SwapPlan Plan(HostedService? service = null, IEnumerable<Finding>? findings = null, params Difference[] differences) =>
        SwapPlan.Of(Facts(service ?? Service, Now, differences), findings ?? [Met()]);

    public static EstateSnapshot Estate(HostedService service) =>
        new([ServiceRow.Of(Plan(service))], [service.Subscription], [], Now);

    public static Operation Operation(OperationStatus status = OperationStatus.Switching) => Sample.Operation(Service, status) with
    {
        Id = new OperationId(1),
        StartedAt = Now.AddSeconds(-9),
        Reason = "Release 4.2, CHG-1187",
        Events = [new OperationEvent(Now.AddSeconds(-9), OperationStatus.Written, OperationEvent.FromPortal, "Ana confirmed"), new OperationEvent(Now.AddSeconds(-7), status, OperationEvent.FromCloud, "Accepted by Azure")],
        SwitchedAt = status == OperationStatus.Succeeded ? Now.AddSeconds(-1) : null,
        EndedAt = OperationMoves.IsActive(status) ? null : Now,
        Failure = status is OperationStatus.Failed or OperationStatus.Split or OperationStatus.Unknown
            ? new CloudFailure(CloudFailureKind.Refused, "Azure refused the swap.", "SwappableCloudServicePropertyNotSet", "The pair is not set.", null, "req-1")
            : null,
    };

    private static Finding Finding(string code, Severity severity, Answer answer, string measured) => Sample.Finding(code, $"Sentence of {code}", severity, answer, measured);
}
