namespace Portal.Web.Components.Deploy;

/// <summary>An extension of the new deployment.</summary>
public sealed class DeployExtension
{
    public string Publisher { get; set; } = "";

    public string Type { get; set; } = "";

    public string Version { get; set; } = "";

    /// <summary>After the release, and after no slot: a name tied to a slot is in use after a swap.</summary>
    public string NameFor(string release) => $"{Type}-{release}";
}
