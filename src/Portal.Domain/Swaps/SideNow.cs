using Portal.Domain.HostedServices;

namespace Portal.Domain.Swaps;

/// <summary>What a read showed of one deployment.</summary>
/// <param name="Slot">The slot the platform gives it; null when it could not be read.</param>
/// <param name="VipId">The address its front end holds; null when it holds none.</param>
/// <param name="Settled">Nothing is running on it.</param>
/// <param name="FrontendId">Where an address can be put back; null when it is not known.</param>
/// <param name="Region">Where it runs; null when it is not known.</param>
public sealed record SideNow(DeploymentId Deployment, Slot? Slot, string? VipId, bool Settled, string? FrontendId = null, string? Region = null);
