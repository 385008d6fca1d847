using Portal.Domain;
using Portal.Domain.HostedServices;
using Portal.Domain.Releases;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;
using Portal.ServicePackages;
using Portal.SwapTargets.CloudServices;

namespace Portal.SwapTargets.Tests.Support;

/// <summary>A pair that is ready to be swapped, and changes to it.</summary>
internal static class Pairs
{
    public const string Subscription = "5a8f1f9e-0000-0000-0000-000000000001";

    public static readonly CloudFailure Forbidden = new(CloudFailureKind.Permission, "Azure does not let the portal read it.", "AuthorizationFailed");

    public static readonly CloudFailure Lost = new(CloudFailureKind.Network, "Azure did not answer.");

    public static CloudServicePair Ready()
    {
        var (production, staging) = (Side("shop-0911", "4.1.7", Slot.Production, "shop-1123"), Side("shop-1123", "4.2.0", Slot.Staging, "shop-0911"));
        return new CloudServicePair
        {
            Service = new HostedService(
                ServiceKey.Of("CloudServices", "shop"), "CloudServices", "shop", new Subscription(new SubscriptionId(Subscription), "Retail-Prod"), "westeurope",
                Deployment(production, Slot.Production), Deployment(staging, Slot.Staging)),
            ReadAt = new DateTimeOffset(2026, 11, 6, 14, 2, 51, TimeSpan.Zero),
            Production = production,
            Staging = staging,
            Partner = new PartnerReference(staging.Id, IsWellFormed: true, Found: true, PointsBack: true),
            Autoscale = Reading.Of<EquatableList<AutoscaleSetting>>([]),
            Locks = Reading.Of<EquatableList<ResourceLock>>([]),
            Permissions = Reading.Of<EquatableList<ScopeGrants>>([new ScopeGrants(Group("shop"), [new Grant(["*"], [])])]),
            Options = new CloudServicesOptions(),
        };
    }

    public static CloudServicePair OnlyProduction()
    {
        var ready = Ready();
        return ready with { Staging = null, Service = ready.Service with { Staging = null } };
    }

    public static CloudServicePair OnlyStaging()
    {
        var ready = Ready();
        return ready with { Production = null, Service = ready.Service with { Production = null } };
    }

    public static CloudServicePair WithProduction(this CloudServicePair pair, Func<CloudServiceSide, CloudServiceSide> change) =>
        pair with { Production = change(pair.Production!) };

    public static CloudServicePair WithStaging(this CloudServicePair pair, Func<CloudServiceSide, CloudServiceSide> change) =>
        pair with { Staging = change(pair.Staging!) };

    public static CloudServicePair WithBoth(this CloudServicePair pair, Func<CloudServiceSide, CloudServiceSide> change) =>
        pair.WithProduction(change).WithStaging(change);

    public static CloudServiceSide WithBalancer(this CloudServiceSide side, Func<LoadBalancerFacts, LoadBalancerFacts> change) =>
        side with { LoadBalancer = Reading.Of(change(side.LoadBalancer.OrNull()!)) };

    public static CloudServiceSide WithAddress(this CloudServiceSide side, Func<PublicIpFacts, PublicIpFacts> change) =>
        side with { PublicIp = Reading.Of(change(side.PublicIp.OrNull()!)) };

    public static CloudServiceSide WithView(this CloudServiceSide side, Func<InstanceViewFacts, InstanceViewFacts> change) =>
        side with { InstanceView = Reading.Of(change(side.InstanceView.OrNull()!)) };

    /// <summary>With releases whose definitions have these endpoints, all input and in one role.</summary>
    public static CloudServicePair Running(this CloudServicePair pair, string[] production, string[] staging, Func<ReleaseEndpoint, ReleaseEndpoint>? change = null) =>
        pair with { ProductionRelease = Model(production, null), StagingRelease = Model(staging, change) };

    private static ReleaseModel Model(string[] endpoints, Func<ReleaseEndpoint, ReleaseEndpoint>? change) => new(
        "Shop", 5, [new ReleaseRole("Web", "web", "Standard_D2_v2", 2)],
        endpoints.Select(name => new ReleaseEndpoint("Web", name, ReleaseEndpointKind.Input, "tcp", "80", null)).Select(change ?? (endpoint => endpoint)).ToEquatableList());

    public static string Group(string name) => $"/subscriptions/{Subscription}/resourceGroups/{name}";

    private static CloudServiceSide Side(string name, string version, Slot slot, string partner) => new()
    {
        Id = $"{Group("shop")}/providers/Microsoft.Compute/cloudServices/{name}",
        SubscriptionId = Subscription,
        ResourceGroup = "shop",
        Name = name,
        ResourceType = "Microsoft.Compute/cloudServices",
        Location = "westeurope",
        ProvisioningState = "Succeeded",
        PartnerId = $"{Group("shop")}/providers/Microsoft.Compute/cloudServices/{partner}",
        SlotInProfile = slot,
        SlotInSwap = Reading.Of(slot),
        LoadBalancerConfigurations = 1,
        Frontends = [new FrontendReference($"{name}-lb", "public", AddressId(slot), null, null)],
        LoadBalancer = Reading.Of(Balancer($"{name}-lb", slot)),
        PublicIp = Reading.Of(new PublicIpFacts(
            AddressId(slot), slot == Slot.Production ? "20.50.1.7" : "20.50.1.9", $"shop-{slot}.westeurope.cloudapp.azure.com", AddressAllocation.Static, "IPv4", "Basic", "Succeeded")),
        InstanceView = Reading.Of(new InstanceViewFacts
        {
            PowerState = "started",
            ProvisioningState = "succeeded",
            CurrentUpgradeDomain = -1,
            MaxUpgradeDomain = 4,
            RoleStates = [new StateCount("RoleStateStarted", 4)],
        }),
        Instances = Reading.Of(Enumerable.Range(0, 4).Select(i => new InstanceFacts($"Shop.Web_IN_{i}", "Shop.Web", "RoleStateStarted", i, i % 2)).ToEquatableList()),
        Roles = [new RoleFacts("Shop.Web", "Standard_D2_v2", "Standard", 4)],
        Configuration = new ServiceConfiguration("Shop", "6", "*", [new RoleConfiguration("Shop.Web", 4, [new ServiceSetting("CacheSize", "30")], [])], [$"shop-{slot}"], "shop-net"),
        Tags = [new Tag("version", version)],
    };

    private static LoadBalancerFacts Balancer(string name, Slot slot) => new()
    {
        Id = $"{Group("shop")}/providers/Microsoft.Network/loadBalancers/{name}",
        Name = name,
        Sku = "Basic",
        ProvisioningState = "Succeeded",
        Frontends = [new LoadBalancerFrontend($"{name}/frontendIPConfigurations/public", "public", AddressId(slot), null, null)],
        Rules = [new LoadBalancerRule("Web_Http", "tcp", 80, 80, null, "http"), new LoadBalancerRule("Web_Https", "tcp", 443, 443, null, "https")],
        InboundNats = [new InboundNat("Web_Debug", "tcp", 20000, 20009, IsPool: true)],
    };

    private static string AddressId(Slot slot) => $"{Group("shop")}/providers/Microsoft.Network/publicIPAddresses/shop-{slot}";

    private static Deployment Deployment(CloudServiceSide side, Slot slot) => new()
    {
        Id = new DeploymentId(side.Id),
        Name = side.Name,
        Version = side.TagOf("version")!,
        Slot = slot,
        Vip = new Vip(AddressId(slot), side.PublicIp.OrNull()!.Address, side.PublicIp.OrNull()!.HostName, AddressAllocation.Static),
        Instances = 4,
        InstancesReady = 4,
        State = "Succeeded",
    };
}
