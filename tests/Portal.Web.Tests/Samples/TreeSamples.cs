using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Web.Tests.Samples;

/// <summary>Services with roles and instances, as the tree and its pages show them.</summary>
internal static class TreeSamples
{
    public static ServiceRow Row(
        string name = "shop-api", Subscription? subscription = null, bool staged = true, bool instances = true, ReadinessState state = ReadinessState.Ready,
        SwapDirectionKind direction = SwapDirectionKind.Forward)
    {
        var service = BoardSamples.Service(name, subscription) with
        {
            Production = Side(Slot.Production, "prod-0911", "4.1.7", instances), Staging = staged ? Side(Slot.Staging, "stg-1123", "4.2.0", instances) : null,
        };
        return new ServiceRow(service, Word(state), staged ? direction : null, null, null);
    }

    public static Deployment Side(Slot slot, string name, string version, bool instances = true) => Sample.Deployment(name, version, slot) with
    {
        Roles = [Role("ShopApi.Web", 3, instances), Role("ShopApi.Worker", 1, instances)],
        Endpoints = [new("ShopApi.Web_Https", "tcp", 443, "load-balancer rule")],
        DeployedAt = BoardSamples.Now.AddMinutes(-35),
        DeployedBy = "Ben Koch",
    };

    public static Role Role(string name, int capacity, bool instances = true) => new(name, "Standard_D2_v2", capacity,
        instances ? Enumerable.Range(0, capacity).Select(index => new RoleInstance($"{name}_IN_{index}", InstanceState.Started, "ReadyRole", index)).ToEquatableList() : []);

    public static Operation Operation(OperationStatus status, long? returnOf = null) => Sample.Operation(Row().Service, status) with
    {
        Id = new OperationId(7),
        ReturnOf = returnOf is { } taken ? new OperationId(taken) : null,
        StartedBy = Sample.Ben,
        StartedAt = BoardSamples.Now.AddSeconds(-12),
        SwitchedAt = status == OperationStatus.Succeeded ? BoardSamples.Now : null,
        EndedAt = status == OperationStatus.Succeeded ? BoardSamples.Now : null,
    };

    private static Readiness Word(ReadinessState state) => state switch
    {
        ReadinessState.Ready => new(state, 0, 0, "Ready", "9 of 9 checks met"),
        ReadinessState.ReturnPossible => new(state, 0, 0, "Return possible", "To 4.1.7"),
        ReadinessState.Blocked => new(state, 1, 0, "Endpoints differ", "2 and 1"),
        ReadinessState.NothingStaged => new(state, 1, 0, "Nothing to swap", "Deploy a release to staging first"),
        _ => new(state, 1, 0, state.ToString(), ""),
    };
}
