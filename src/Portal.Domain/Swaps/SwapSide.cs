using Portal.Domain.HostedServices;

namespace Portal.Domain.Swaps;

/// <summary>One side of a pair as it was when a swap was decided.</summary>
public sealed record SwapSide(DeploymentId Deployment, string Name, string Version, Vip Vip);
