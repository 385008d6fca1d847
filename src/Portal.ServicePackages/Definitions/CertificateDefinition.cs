namespace Portal.ServicePackages.Definitions;

/// <summary>A certificate that a role wants in a store of its machines; which one it is says the configuration.</summary>
public sealed record CertificateDefinition(string Name, string? StoreLocation, string? StoreName);
