using Portal.Domain.Changes;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Support;

/// <summary>Orders and readings about the ready pair.</summary>
internal static class ChangeSamples
{
    public static ChangeOrder Order(ChangeKind kind, Slot side = Slot.Staging) => new(kind, Sample.Key, kind == ChangeKind.Deploy ? null : side)
    {
        Deployment = kind is ChangeKind.Deploy or ChangeKind.Update or ChangeKind.Redeploy ? Deployment() : null,
    };

    public static DeploymentOrder Deployment(string version = "4.3.0") => new()
    {
        Name = $"shop-api-{version}",
        Subscription = new SubscriptionId("s1"),
        ResourceGroup = "rg",
        Region = "westeurope",
        Slot = Slot.Staging,
        PairWith = Sample.Service.Production!.Id,
        Release = "r43",
        Configuration = "<ServiceConfiguration secret='1' />",
        Address = new AddressOrder("/ip/new", IsNew: true, AddressAllocation.Static),
        Roles = [new RoleOrder("Web", "Standard_D2_v2", 4)],
        ServiceName = "shop-api",
        Version = version,
    };

    public static ChangeReading Reading(Slot side = Slot.Staging) => new()
    {
        ReadAt = Sample.Now,
        Service = Sample.Service,
        Target = Now(Sample.Service.In(side)!, Sample.Service.In(side == Slot.Staging ? Slot.Production : Slot.Staging)!),
        Wanted = new DeploymentId("/id/shop-api-4.3.0"),
        Partner = Now(Sample.Service.In(side == Slot.Staging ? Slot.Production : Slot.Staging)!, Sample.Service.In(side)!),
    };

    /// <summary>Production alone: there is room for another side.</summary>
    public static ChangeReading Alone() => Reading(Slot.Production) with
    {
        Service = Sample.Service with { Staging = null },
        Target = null,
        Partner = Now(Sample.Service.Production!, null),
    };

    public static DeploymentNow Now(Deployment deployment, Deployment? partner) => new(deployment.Id, deployment.Name, "Succeeded", true, null)
    {
        Version = deployment.Version,
        Partner = partner?.Id,
        Region = "westeurope",
        Roles = [new Role("Web", "Standard_D2_v2", 4, [.. Enumerable.Range(0, 4).Select(number => new RoleInstance($"Web_IN_{number}", InstanceState.Started, "RoleStateStarted", number % 2))])],
        Vip = deployment.Vip,
        Configuration = "<ServiceConfiguration before='1' />",
    };

    /// <summary>What a second person is asked about: swaps, and changes where a test has any.</summary>
    public static DeedPlanner Deeds(SwapPlanner swaps, ChangePlanner? changes = null) =>
        new(swaps, changes ?? new ChangePlanner(new ChangeTargets([]), new ServiceEstate(), new MemoryLog(), new NoReleases()));

    public static ChangeFacts Facts(ChangeOrder order, ChangeReading? reading = null) => new()
    {
        Order = order,
        Reading = reading ?? (order.Kind == ChangeKind.Deploy ? Alone() : Reading(order.Side ?? Slot.Staging)),
        Capabilities = new ChangeCapabilities(Promotes: false, PairsAtCreation: true),
        Release = new ShelvedRelease("r43", "4.3.0", "cc", true, 2),
        Running = new ShelvedRelease("r42", "4.2.0", "bb", true, 2),
    };
}
