namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>A cloud service as ARM writes it; what is absent is null.</summary>
internal sealed record CloudServiceJson(
    string? Id,
    string? Name,
    string? Type,
    string? Location,
    Dictionary<string, string?>? Tags,
    CloudServiceJson.SystemDataJson? SystemData,
    CloudServiceJson.PropertiesJson? Properties)
{
    internal sealed record SystemDataJson(DateTimeOffset? CreatedAt, string? CreatedBy);

    internal sealed record PropertiesJson(
        string? Configuration,
        string? ProvisioningState,
        string? UpgradeMode,
        RoleProfileJson? RoleProfile,
        OsProfileJson? OsProfile,
        NetworkProfileJson? NetworkProfile,
        ExtensionProfileJson? ExtensionProfile);

    internal sealed record RoleProfileJson(IReadOnlyList<RoleJson>? Roles);

    internal sealed record RoleJson(string? Name, SkuJson? Sku);

    internal sealed record SkuJson(string? Name, string? Tier, int? Capacity);

    internal sealed record OsProfileJson(IReadOnlyList<SecretJson>? Secrets);

    internal sealed record SecretJson(ReferenceJson? SourceVault, IReadOnlyList<VaultCertificateJson>? VaultCertificates);

    internal sealed record VaultCertificateJson(string? CertificateUrl);

    internal sealed record NetworkProfileJson(
        IReadOnlyList<BalancerJson>? LoadBalancerConfigurations, string? SlotType, ReferenceJson? SwappableCloudService);

    internal sealed record BalancerJson(string? Name, BalancerPropertiesJson? Properties);

    // The case of this name follows the api-version: Ip from 2022-09-04 on, IP before.
    internal sealed record BalancerPropertiesJson(IReadOnlyList<FrontendJson>? FrontendIpConfigurations);

    internal sealed record ExtensionProfileJson(IReadOnlyList<ExtensionJson>? Extensions);

    internal sealed record ExtensionJson(string? Name, ExtensionPropertiesJson? Properties);

    internal sealed record ExtensionPropertiesJson(string? Publisher, string? Type);
}
