using Portal.ServicePackages.Definitions;

namespace Portal.ServicePackages;

/// <summary>What is known of one release: what is null is not known.</summary>
/// <param name="PackageSha256">Of the package, to tell whether the code is the same.</param>
public sealed record Release(ServiceDefinition? Definition, ServiceConfiguration? Configuration, string? PackageSha256 = null);
