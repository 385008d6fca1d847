namespace Portal.Web.Probing;

/// <summary>What is different for one service; what is not set is as for all.</summary>
public sealed class ProbeOverride
{
    public bool Off { get; set; }

    public string? Scheme { get; set; }

    public int? Port { get; set; }

    public string? Path { get; set; }

    public string? VersionHeader { get; set; }

    public string? BodyPattern { get; set; }
}
