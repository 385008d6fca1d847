using Portal.ServicePackages;
using Portal.ServicePackages.Definitions;

namespace Portal.Web.Api.Packages;

/// <summary>A role as far as definition and configuration tell.</summary>
internal sealed record PackageRoleView(string Name)
{
    public RoleKind? Kind { get; init; }

    public string? Size { get; init; }

    /// <summary>Null without a configuration.</summary>
    public int? Instances { get; init; }

    public IReadOnlyList<PackageEndpointView> Endpoints { get; init; } = [];

    /// <summary>Names alone.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    public IReadOnlyList<CertificateReference> Certificates { get; init; } = [];

    public IReadOnlyList<string> Imports { get; init; } = [];

    public IReadOnlyList<LocalStorage> LocalStorage { get; init; } = [];

    public IReadOnlyList<string> Sites { get; init; } = [];

    public IReadOnlyList<StartupTask> StartupTasks { get; init; } = [];

    /// <summary>Those of the virtual network in which its instances get their addresses; none where the configuration names none.</summary>
    public IReadOnlyList<string> Subnets { get; init; } = [];

    public static IReadOnlyList<PackageRoleView> Of(ServiceDefinition? definition, ServiceConfiguration? configuration)
    {
        var configured = configuration?.Roles ?? [];
        var roles = definition is null
            ? configured.Select(role => Of(null, role))
            : definition.Roles.Select(role => Of(role, configured.FirstOrDefault(other => other.Name.Equals(role.Name, StringComparison.OrdinalIgnoreCase))));
        return [.. roles.Select(role => role with { Subnets = configuration?.Network.SubnetsOf(role.Name) ?? [] })];
    }

    private static PackageRoleView Of(RoleDefinition? role, RoleConfiguration? configured) => new(role?.Name ?? configured!.Name)
    {
        Kind = role?.Kind,
        Size = role?.Size,
        Instances = configured?.Instances,
        Endpoints = [.. (role?.Endpoints ?? []).Select(PackageEndpointView.Of)],
        Settings = role?.Settings ?? (IReadOnlyList<string>)[.. configured!.Settings.Select(setting => setting.Name)],
        Certificates = configured?.Certificates ?? (IReadOnlyList<CertificateReference>)[.. role!.Certificates.Select(one => new CertificateReference(one.Name, "", ""))],
        Imports = role?.Imports ?? [],
        LocalStorage = role?.LocalStorage ?? [],
        Sites = [.. (role?.Sites ?? []).Select(site => site.Name)],
        StartupTasks = role?.StartupTasks ?? [],
    };
}
