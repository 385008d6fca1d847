namespace Portal.Web.Api.HostedServices;

/// <summary>A public endpoint of a deployment.</summary>
/// <param name="Name">For example ShopApi.Web_Https.</param>
/// <param name="Protocol">tcp or udp.</param>
/// <param name="Port">The public port.</param>
internal sealed record EndpointView(string Name, string Protocol, int Port)
{
    public static EndpointView Of(Domain.HostedServices.Endpoint endpoint) => new(endpoint.Name, endpoint.Protocol, endpoint.Port);
}
