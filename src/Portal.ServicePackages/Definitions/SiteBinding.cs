namespace Portal.ServicePackages.Definitions;

/// <summary>The endpoint on which a site answers.</summary>
public sealed record SiteBinding(string Name, string EndpointName, string? HostHeader);
