namespace Portal.Web.EmbeddedCloud;

/// <summary>A change that can be made underneath.</summary>
public sealed record CloudSituation(string Name, string Title, string What);
