namespace Portal.SwapTargets.CloudServices;

/// <summary>A front end that a cloud service names in its network profile.</summary>
/// <param name="LoadBalancer">Name of the load-balancer configuration, which is the load balancer's name.</param>
/// <param name="Name">Name of the front end.</param>
/// <param name="PublicIpId">The address it holds; null for an internal one.</param>
/// <param name="SubnetId">Set for an internal one.</param>
/// <param name="PrivateAddress">Set for an internal one with a fixed address.</param>
public sealed record FrontendReference(string LoadBalancer, string Name, string? PublicIpId, string? SubnetId, string? PrivateAddress);
