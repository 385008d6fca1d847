using Portal.Domain.HostedServices;

namespace Portal.Domain.Swaps;

/// <summary>One side of a pair as it was when a swap was decided.</summary>
public sealed record SwapSide(DeploymentId Deployment, string Name, string Version, Vip Vip)
{
    /// <summary>A side that is not there.</summary>
    public static readonly SwapSide None = new(new DeploymentId(""), "", "", new Vip("", null, null, AddressAllocation.Unknown));

    public bool IsThere => Deployment.Value.Length > 0;
}
