namespace Portal.Domain.Changes;

/// <summary>An extension of a deployment, named after the release so that it is tied to no slot.</summary>
/// <param name="Settings">As the extension wants them, XML or JSON as text; null for none. No secrets: those come from a key vault.</param>
public sealed record ExtensionOrder(string Name, string Publisher, string Type, string Version, string? Settings = null)
{
    /// <summary>Names of roles; empty for all.</summary>
    public EquatableList<string> Roles { get; init; } = [];
}
