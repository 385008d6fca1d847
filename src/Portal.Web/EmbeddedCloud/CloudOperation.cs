namespace Portal.Web.EmbeddedCloud;

/// <summary>A request to Azure that a fault can be aimed at.</summary>
public sealed record CloudOperation(string Name, string Title);
