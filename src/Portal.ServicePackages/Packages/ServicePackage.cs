using Portal.ServicePackages.Definitions;

namespace Portal.ServicePackages.Packages;

/// <summary>A service package (.cspkg) as far as it was understood.</summary>
/// <param name="Sha256">Of the whole file, in small hexadecimal.</param>
/// <param name="Bytes">The length of the file.</param>
/// <param name="Entries">How many files it has.</param>
/// <param name="UnpackedBytes">How long they are all together, as the package says.</param>
/// <param name="Definition">Null when there is none that can be read.</param>
/// <param name="DefinitionEntry">The entry that holds it, for example ServiceDefinition/ServiceDefinition.csdef.</param>
public sealed record ServicePackage(
    string Sha256, long Bytes, PackageLayout Layout, int Entries, long UnpackedBytes, ServiceDefinition? Definition, string? DefinitionEntry)
{
    /// <summary>The definition as it is in the package; empty when there is none.</summary>
    public ReadOnlyMemory<byte> DefinitionText { get; init; }
}
