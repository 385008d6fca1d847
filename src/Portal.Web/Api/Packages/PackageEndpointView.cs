using Portal.ServicePackages.Definitions;

namespace Portal.Web.Api.Packages;

/// <summary>An endpoint of a role.</summary>
/// <param name="Ports">Empty when Azure chooses.</param>
internal sealed record PackageEndpointView(
    EndpointKind Kind, string Name, string Protocol, IReadOnlyList<PortRange> Ports, int? LocalPort, string? Certificate, string? Probe)
{
    public static PackageEndpointView Of(EndpointDefinition endpoint) =>
        new(endpoint.Kind, endpoint.Name, endpoint.Protocol, endpoint.Ports, endpoint.LocalPort, endpoint.Certificate, endpoint.Probe);
}
