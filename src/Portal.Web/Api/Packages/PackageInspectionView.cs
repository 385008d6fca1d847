using Portal.Web.Packages;

namespace Portal.Web.Api.Packages;

/// <summary>What was understood of the files of a release; null is what the files do not tell.</summary>
internal sealed record PackageInspectionView
{
    /// <summary>The service's name in the definition, else in the configuration.</summary>
    public required string? Service { get; init; }

    public required string? SchemaVersion { get; init; }

    public required int? UpgradeDomains { get; init; }

    /// <summary>Null without a definition.</summary>
    public required EndpointCountView? Endpoints { get; init; }

    public required IReadOnlyList<PackageRoleView> Roles { get; init; }

    public required string? OsFamily { get; init; }

    public required string? OsVersion { get; init; }

    public required string? VirtualNetwork { get; init; }

    public required IReadOnlyList<string> ReservedIps { get; init; }

    public required PackageFileView? Package { get; init; }

    /// <summary>Everything wrong with the files and with their belonging together.</summary>
    public required IReadOnlyList<PackageProblemView> Problems { get; init; }

    public static PackageInspectionView Of(Inspection inspection)
    {
        var (model, configuration) = (inspection.Model, inspection.Configuration?.Value);
        return new()
        {
            Service = model?.Name ?? configuration?.ServiceName,
            SchemaVersion = model?.SchemaVersion ?? configuration?.SchemaVersion,
            UpgradeDomains = model?.UpgradeDomains,
            Endpoints = model is null ? null : EndpointCountView.Of(model.Endpoints),
            Roles = PackageRoleView.Of(model, configuration),
            OsFamily = configuration?.OsFamily,
            OsVersion = configuration?.OsVersion,
            VirtualNetwork = configuration?.Network.Site,
            ReservedIps = configuration?.ReservedIps ?? [],
            Package = inspection.Package?.Value is { } package ? PackageFileView.Of(package) : null,
            Problems = [.. inspection.Problems.Select(PackageProblemView.Of)],
        };
    }
}
