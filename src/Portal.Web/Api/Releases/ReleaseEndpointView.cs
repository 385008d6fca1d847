using Portal.Domain.Releases;

namespace Portal.Web.Api.Releases;

/// <summary>An endpoint as the definition tells it.</summary>
/// <param name="Role">The role that has it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Protocol">http, https, tcp, udp or any.</param>
/// <param name="Ports">In words, for example `10105 to 10109`.</param>
/// <param name="Probe">The load balancer probe that it names; null when it names none.</param>
internal sealed record ReleaseEndpointView(string Role, string Name, ReleaseEndpointKind Kind, string Protocol, string Ports, string? Probe)
{
    public static ReleaseEndpointView Of(ReleaseEndpoint endpoint) => new(endpoint.Role, endpoint.Name, endpoint.Kind, endpoint.Protocol, endpoint.Ports, endpoint.Probe);
}
