using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Web.Tests.Samples;

/// <summary>Services with roles and instances, as the tree and its pages show them.</summary>
internal static class TreeSamples
{
    public static readonly DateTimeOffset Now = new(2026, 11, 6, 14, 3, 0, TimeSpan.Zero);
    public static readonly Subscription Retail = new(new SubscriptionId("11111111-1111-1111-1111-111111111111"), "Retail-Prod");
    public static readonly Subscription Media = new(new SubscriptionId("22222222-2222-2222-2222-222222222222"), "Media-Prod");

    public static ServiceRow Row(
        string name = "shop-api", Subscription? subscription = null, bool staged = true, bool instances = true, ReadinessState state = ReadinessState.Ready,
        SwapDirectionKind direction = SwapDirectionKind.Forward)
    {
        var service = new HostedService(ServiceKey.Of("CloudServices", name), "CloudServices", name, subscription ?? Retail, "West Europe",
            Side(Slot.Production, "prod-0911", "4.1.7", instances), staged ? Side(Slot.Staging, "stg-1123", "4.2.0", instances) : null);
        return new ServiceRow(service, Word(state), staged ? direction : null, null, null);
    }

    public static Deployment Side(Slot slot, string name, string version, bool instances = true) => new()
    {
        Id = new DeploymentId($"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/cloudServices/{name}"),
        Name = name,
        Version = version,
        Slot = slot,
        Vip = new Vip($"/addresses/{slot}", slot == Slot.Production ? "20.50.1.7" : "20.50.1.9", $"{name}.cloudapp.net", AddressAllocation.Static),
        Roles = [Role("ShopApi.Web", 3, instances), Role("ShopApi.Worker", 1, instances)],
        Endpoints = [new("ShopApi.Web_Https", "tcp", 443, "load-balancer rule")],
        Instances = 4,
        InstancesReady = 4,
        State = "Succeeded",
        DeployedAt = Now.AddMinutes(-35),
        DeployedBy = "Ben Koch",
    };

    public static Role Role(string name, int capacity, bool instances = true) => new(name, "Standard_D2_v2", capacity,
        instances ? Enumerable.Range(0, capacity).Select(index => new RoleInstance($"{name}_IN_{index}", InstanceState.Started, "ReadyRole", index)).ToEquatableList() : []);

    public static Operation Operation(OperationStatus status, long? returnOf = null)
    {
        var service = Row().Service;
        return new Operation
        {
            Id = new OperationId(7),
            ServiceKey = service.Key,
            ServiceName = service.Name,
            SubscriptionName = service.Subscription.Name,
            Intent = new SwapIntent(service.Kind, SideOf(service.Production!), SideOf(service.Staging!)),
            ReturnOf = returnOf is { } taken ? new OperationId(taken) : null,
            Fingerprint = new Fingerprint(new string('a', 64)),
            StartedBy = new Operator("ben", "Ben Koch"),
            StartedAt = Now.AddSeconds(-12),
            Status = status,
            SwitchedAt = status == OperationStatus.Succeeded ? Now : null,
            EndedAt = status == OperationStatus.Succeeded ? Now : null,
        };
    }

    public static EstateSnapshot Snapshot(params ServiceRow[] rows) => new(rows.ToEquatableList(), [Retail, Media], [], Now);

    private static SwapSide SideOf(Deployment deployment) => new(deployment.Id, deployment.Name, deployment.Version, deployment.Vip!);

    private static Readiness Word(ReadinessState state) => state switch
    {
        ReadinessState.Ready => new(state, 0, 0, "Ready", "9 of 9 checks met"),
        ReadinessState.ReturnPossible => new(state, 0, 0, "Return possible", "To 4.1.7"),
        ReadinessState.Blocked => new(state, 1, 0, "Endpoints differ", "2 and 1"),
        ReadinessState.NothingStaged => new(state, 1, 0, "Nothing to swap", "Deploy a release to staging first"),
        _ => new(state, 1, 0, state.ToString(), ""),
    };
}
