namespace Portal.Domain.Releases;

/// <summary>An endpoint as the definition tells it.</summary>
/// <param name="Protocol">In small letters: http, https, tcp, udp, any.</param>
/// <param name="Ports">For people: 80, 10105 to 10109, chosen by Azure.</param>
/// <param name="Probe">The load balancer's probe that it names; null when it names none.</param>
public sealed record ReleaseEndpoint(string Role, string Name, ReleaseEndpointKind Kind, string Protocol, string Ports, string? Probe);
