using Portal.ServicePackages.Definitions;

namespace Portal.ServicePackages.Packages;

/// <summary>The definition in a package.</summary>
/// <param name="Text">As it is in the package.</param>
/// <param name="Entry">Where it is; an entry of a packed file is written as a.cssx!b.csdef.</param>
internal sealed record FoundDefinition(ServiceDefinition? Definition, ReadOnlyMemory<byte> Text, string Entry);
