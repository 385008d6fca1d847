using Portal.Domain;

namespace Portal.ServicePackages.Definitions;

/// <summary>A web site of a web role.</summary>
public sealed record SiteDefinition(string Name, string? PhysicalDirectory, EquatableList<SiteBinding> Bindings);
