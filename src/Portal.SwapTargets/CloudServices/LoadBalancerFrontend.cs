namespace Portal.SwapTargets.CloudServices;

/// <summary>A front end as the load balancer knows it.</summary>
public sealed record LoadBalancerFrontend(string Id, string Name, string? PublicIpId, string? SubnetId, string? PrivateAddress);
