namespace Portal.Web.Api.Changes;

/// <summary>An extension, named after the release so that it is tied to no slot.</summary>
internal sealed record ExtensionBody(string Name, string Publisher, string Type, string Version, string? Settings = null);
