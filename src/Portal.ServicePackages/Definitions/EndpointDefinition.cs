using Portal.Domain;

namespace Portal.ServicePackages.Definitions;

/// <summary>An endpoint of a role.</summary>
/// <param name="Protocol">In small letters: http, https, tcp, udp, any.</param>
public sealed record EndpointDefinition(EndpointKind Kind, string Name, string Protocol)
{
    /// <summary>The ports that callers use; empty when Azure chooses one.</summary>
    public EquatableList<PortRange> Ports { get; init; } = [];

    /// <summary>Where the instance listens; null when Azure chooses.</summary>
    public int? LocalPort { get; init; }

    /// <summary>The certificate of an https endpoint.</summary>
    public string? Certificate { get; init; }

    /// <summary>The load balancer probe that decides whether an instance gets requests.</summary>
    public string? Probe { get; init; }

    /// <summary>Whether instances get requests though they say that they are busy.</summary>
    public bool IgnoresInstanceStatus { get; init; }

    /// <summary>The ports for a row: 80, 10105 to 10109, chosen by Azure.</summary>
    public string PortText => Ports.Count > 0 ? string.Join(", ", Ports) : Kind == EndpointKind.Internal ? "chosen by Azure" : "not told";
}
