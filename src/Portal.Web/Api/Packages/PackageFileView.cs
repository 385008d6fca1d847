using Portal.ServicePackages.Packages;

namespace Portal.Web.Api.Packages;

/// <summary>The package file.</summary>
/// <param name="DefinitionEntry">The entry that holds the definition; null when there is none.</param>
internal sealed record PackageFileView(string Sha256, long Bytes, PackageLayout Layout, int Files, long UnpackedBytes, string? DefinitionEntry)
{
    public static PackageFileView Of(ServicePackage package) =>
        new(package.Sha256, package.Bytes, package.Layout, package.Entries, package.UnpackedBytes, package.DefinitionEntry);
}
