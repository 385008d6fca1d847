namespace Portal.Domain.HostedServices;

/// <summary>A public endpoint of a deployment.</summary>
/// <param name="Name">For example ShopApi.Web_Https.</param>
/// <param name="Protocol">tcp or udp, in lower case, as the load balancer knows it.</param>
/// <param name="Port">Public port.</param>
/// <param name="Source">What told of it: a load-balancer rule or a NAT pool.</param>
public sealed record Endpoint(string Name, string Protocol, int Port, string Source);
