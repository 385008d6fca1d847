namespace Portal.Web.EmbeddedCloud;

/// <summary>A change that can be made underneath.</summary>
/// <param name="BothSides">Whether it is done to the service, whichever side was chosen.</param>
public sealed record CloudSituation(string Name, string Title, string What, bool BothSides = false);
