namespace Portal.Web.Api.Health;

/// <summary>Whether the portal serves.</summary>
/// <param name="Status">live or ready.</param>
internal sealed record HealthView(string Status);
