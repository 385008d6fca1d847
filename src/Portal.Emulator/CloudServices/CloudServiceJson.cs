using System.Text.Json.Nodes;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>A cloud service as ARM shows it. The package is write-only and never comes back.</summary>
internal static class CloudServiceJson
{
    public static object Render(Cloud cloud, CloudService service, string apiVersion) => new
    {
        id = service.Id,
        name = service.Name,
        type = ResourceIds.CloudServiceType,
        location = service.Location,
        tags = service.Tags.IsEmpty ? null : service.Tags,
        systemData = new { createdAt = service.CreatedAt, lastModifiedAt = service.ModifiedAt },
        properties = new
        {
            configuration = service.Configuration,
            upgradeMode = service.UpgradeMode,
            allowModelOverride = false,
            startCloudService = service.PoweredOn,
            provisioningState = service.ProvisioningState,
            uniqueId = service.UniqueId,
            roleProfile = new { roles = service.Roles.Select(Role) },
            osProfile = OsProfile(service),
            extensionProfile = service.Extensions is null ? null : JsonNode.Parse(service.Extensions),
            networkProfile = NetworkProfile(cloud, service, ApiVersions.SpellsIpInLowerCase(apiVersion)),
        },
    };

    internal static object Sku(RoleProfile role) => new { name = role.Size, tier = "Standard", capacity = role.Capacity };

    private static object Role(RoleProfile role) => new { name = role.Name, sku = Sku(role) };

    private static object? OsProfile(CloudService service) => service.KeyVaultId is null ? null : new
    {
        secrets = new[]
        {
            new
            {
                sourceVault = new { id = service.KeyVaultId },
                vaultCertificates = service.CertificateUrls.Select(url => new { certificateUrl = url }),
            },
        },
    };

    private static object NetworkProfile(Cloud cloud, CloudService service, bool lowerCase) => new
    {
        loadBalancerConfigurations = cloud.LoadBalancersOf(service).Select(balancer => Balancer(balancer, lowerCase)),
        slotType = service.SlotType,
        swappableCloudService = service.SwappableId is null ? null : new { id = service.SwappableId },
    };

    private static object Balancer(LoadBalancer balancer, bool lowerCase)
    {
        var frontends = new[] { Frontend(balancer) };
        return new
        {
            id = balancer.Id,
            name = ResourceIds.NameOf(balancer.Id),
            properties = lowerCase ? new { frontendIpConfigurations = frontends } : (object)new { frontendIPConfigurations = frontends },
        };
    }

    private static object Frontend(LoadBalancer balancer) => new
    {
        name = balancer.FrontendName,
        properties = new
        {
            publicIPAddress = balancer.AddressId is null ? null : new { id = balancer.AddressId },
            subnet = balancer.SubnetId is null ? null : new { id = balancer.SubnetId },
            privateIPAddress = balancer.PrivateIpAddress,
        },
    };
}
