using Portal.Domain.HostedServices;

namespace Portal.SwapTargets.CloudServices;

/// <summary>A public address.</summary>
/// <param name="Address">Null while the platform has not given one.</param>
/// <param name="HostName">The DNS name that travels with it; null when it has none.</param>
/// <param name="Allocation">Whether it is reserved.</param>
/// <param name="Version">IPv4 or IPv6; empty when not told.</param>
/// <param name="Sku">Basic or Standard; empty when not told.</param>
/// <param name="ProvisioningState">Succeeded, Updating and so on; empty when not told.</param>
/// <param name="FrontendId">The front end that holds it; null when none does, or it is not told.</param>
public sealed record PublicIpFacts(
    string Id, string? Address, string? HostName, AddressAllocation Allocation, string Version, string Sku, string ProvisioningState,
    string? FrontendId = null);
