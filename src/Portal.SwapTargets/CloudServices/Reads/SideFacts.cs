using System.Security.Cryptography;
using System.Text;
using Portal.Domain;
using Portal.ServicePackages;
using Portal.SwapTargets.CloudServices.Json;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Facts of a cloud service as far as its own resource tells them.</summary>
internal static class SideFacts
{
    public static CloudServiceSide Of(CloudServiceJson service)
    {
        var id = service.Id ?? "";
        var properties = service.Properties;
        var network = properties?.NetworkProfile;
        var (configuration, problem) = Configuration(properties?.Configuration);
        return new CloudServiceSide
        {
            Id = id,
            SubscriptionId = ResourcePath.SubscriptionOf(id),
            ResourceGroup = ResourcePath.GroupOf(id),
            Name = service.Name ?? ResourcePath.NameOf(id),
            ResourceType = service.Type ?? "",
            Location = service.Location ?? "",
            ProvisioningState = properties?.ProvisioningState ?? "",
            PartnerId = network?.SwappableCloudService?.Id,
            SlotInProfile = Slots.Parse(network?.SlotType),
            LoadBalancerConfigurations = network?.LoadBalancerConfigurations?.Count ?? 0,
            Frontends = (network?.LoadBalancerConfigurations ?? []).SelectMany(Frontends).ToEquatableList(),
            Roles = (properties?.RoleProfile?.Roles ?? []).Select(Role).ToEquatableList(),
            Configuration = configuration,
            ConfigurationProblem = problem,
            ConfigurationSha256 = Sha256(properties?.Configuration),
            KeyVaultSecrets = properties?.OsProfile?.Secrets?.Sum(secret => secret.VaultCertificates?.Count ?? 0) ?? 0,
            VaultCertificates = (properties?.OsProfile?.Secrets ?? [])
                .SelectMany(secret => (secret.VaultCertificates ?? []).Select(certificate => VaultCertificate.Of(secret.SourceVault?.Id, certificate.CertificateUrl)))
                .OfType<VaultCertificate>().ToEquatableList(),
            KeyVaults = (properties?.OsProfile?.Secrets ?? []).Select(secret => secret.SourceVault?.Id).OfType<string>().ToEquatableList(),
            UpgradeMode = properties?.UpgradeMode,
            Extensions = (properties?.ExtensionProfile?.Extensions ?? []).Select(Extension).ToEquatableList(),
            Tags = (service.Tags ?? []).Select(tag => new Tag(tag.Key, tag.Value ?? "")).ToEquatableList(),
            CreatedAt = service.SystemData?.CreatedAt,
        };
    }

    private static IEnumerable<FrontendReference> Frontends(CloudServiceJson.BalancerJson balancer) =>
        (balancer.Properties?.FrontendIpConfigurations ?? []).Select(frontend => new FrontendReference(
            balancer.Name ?? "",
            frontend.Name ?? "",
            frontend.Properties?.PublicIpAddress?.Id,
            frontend.Properties?.Subnet?.Id,
            frontend.Properties?.PrivateIpAddress));

    private static RoleFacts Role(CloudServiceJson.RoleJson role) =>
        new(role.Name ?? "", role.Sku?.Name ?? "", role.Sku?.Tier ?? "", role.Sku?.Capacity ?? 0);

    private static ExtensionFacts Extension(CloudServiceJson.ExtensionJson extension) =>
        new(extension.Name ?? "", extension.Properties?.Publisher ?? "", extension.Properties?.Type ?? "");

    private static string Sha256(string? text) => string.IsNullOrEmpty(text) ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static (ServiceConfiguration? Configuration, string? Problem) Configuration(string? text) =>
        string.IsNullOrWhiteSpace(text) ? (null, null)
        : ServiceConfiguration.TryParse(text, out var configuration, out var problem) ? (configuration, null)
        : (null, problem);
}
