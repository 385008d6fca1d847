namespace Portal.Domain.Changes;

/// <summary>A release on the shelf, as far as a change cares.</summary>
/// <param name="Sha256">Of the package, in lower-case hex.</param>
/// <param name="HasPackage">The package itself is kept, not only what was read of it.</param>
/// <param name="Endpoints">Input, internal and instance input endpoints together; null when no definition is known.</param>
public sealed record ShelvedRelease(string Id, string Version, string Sha256, bool HasPackage, int? Endpoints);
