namespace Portal.ServicePackages;

/// <summary>A certificate that a role asks for.</summary>
public sealed record CertificateReference(string Name, string Thumbprint, string Algorithm);
