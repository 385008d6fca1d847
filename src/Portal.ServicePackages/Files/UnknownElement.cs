namespace Portal.ServicePackages.Files;

/// <summary>An element that the portal does not know; it is kept as it is written.</summary>
/// <param name="In">The element it stands in, for example WebRole Shop.Web.</param>
public sealed record UnknownElement(string In, string Name, string Xml);
