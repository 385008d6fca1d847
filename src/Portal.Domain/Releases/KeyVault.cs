namespace Portal.Domain.Releases;

/// <summary>A key vault from which a deployment can take certificates, when it is in the same region.</summary>
/// <param name="Id">The resource id.</param>
public sealed record KeyVault(string Id, string Name, string Region);
