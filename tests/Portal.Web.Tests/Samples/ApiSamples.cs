using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Web.Tests.Samples;

/// <summary>Services in every state that the API tells apart.</summary>
internal static class ApiSamples
{
    public static readonly Subscription Retail = new(new SubscriptionId("6f1d7a52-0c3e-4b0a-9a53-0f7f3f6f0001"), "Retail-Prod");

    public static readonly Subscription Finance = new(new SubscriptionId("6f1d7a52-0c3e-4b0a-9a53-0f7f3f6f0002"), "Finance-Prod");

    public static readonly CloudFailure Throttled = new(
        CloudFailureKind.Throttled, "Azure asks to wait 12 s before shop-api is read again.", "TooManyRequests", "Slow down.", TimeSpan.FromSeconds(12), "r-1");

    public static IEnumerable<HostedService> Services =>
    [
        Pair("shop-api", Retail, "4.1.7", "4.2.0"),
        Pair("checkout", Retail, "2.0.0", "2.1.0"),
        Pair("search", Retail, "9.0.1", "9.0.2"),
        Pair("billing", Finance, "7.1.0", "7.0.2"),
        Pair("ledger", Finance, "1.0.0", "1.1.0"),
        Pair("legacy", Finance, "3.3.3", "3.3.4") with { Staging = null },
    ];

    public static ServiceKey Key(string name) => ServiceKey.Of(Sample.Kind, name);

    public static HostedService Pair(string name, Subscription subscription, string live, string staged) => new(
        Key(name), Sample.Kind, name, subscription, "westeurope", Deployment(name, live, Slot.Production), Deployment(name, staged, Slot.Staging)) { Team = "Team A" };

    public static Operation Operation(string service, OperationId? follows) => Sample.Operation(Pair(service, Retail, "1.0", "1.1"), OperationStatus.Written) with { Follows = follows };

    /// <summary>What stands in the way of some of them, beside the rules that every kind shares.</summary>
    public static IEnumerable<Finding> Faults(HostedService service) => service.Name switch
    {
        "checkout" =>
        [
            Sample.Finding("P13", "Both sides have the same endpoints", Severity.Block, Answer.NotMet, "3 and 2", "Endpoints differ", "Staging lacks CheckoutApi_Https.", "Deploy staging again with it."),
            Sample.Finding("P20", "Both addresses are static", Severity.Warn, Answer.NotMet, "static and dynamic", "Address is dynamic", "Staging's address is dynamic.", "Reserve it."),
        ],
        "search" => [Sample.Finding("P07", "All instances are running", Severity.Block, Answer.NotMet, "5 of 6", "1 instance not started", "search_IN_5 is starting.", "Wait until it runs.")],
        "ledger" => [Sample.Finding("P31", "Caller may act", Severity.Block, Answer.Unknown, "not read", "Permission not known", "Permissions could not be read.", "Ask for the role Reader.")],
        _ => [],
    };

    private static Deployment Deployment(string service, string version, Slot slot) => Sample.Deployment($"{service}-{version.Replace(".", "", StringComparison.Ordinal)}", version, slot) with
    {
        Vip = VipOf(service, slot),
        Instances = 2,
        InstancesReady = 2,
        Roles = [new Role($"{service}.Web", "Standard_D2_v2", 2, [new RoleInstance($"{service}.Web_IN_0", InstanceState.Started, "RoleStateStarted", 0)])],
        Endpoints = [new Domain.HostedServices.Endpoint($"{service}.Web_Https", "tcp", 443, "load-balancer rule")],
    };

    private static Vip VipOf(string service, Slot slot) => slot == Slot.Production
        ? new Vip($"/ips/{service}", $"20.50.1.{service.Length}", $"{service}.cloudapp.net", AddressAllocation.Static)
        : new Vip($"/ips/{service}-stg", $"20.50.2.{service.Length}", $"{service}-stg.cloudapp.net", AddressAllocation.Static);
}
