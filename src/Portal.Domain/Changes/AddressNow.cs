using Portal.Domain.HostedServices;

namespace Portal.Domain.Changes;

/// <summary>An address as it is now.</summary>
/// <param name="Address">Null while the platform has given none.</param>
/// <param name="Holder">The deployment that holds it; null when none does.</param>
/// <param name="IsHeld">Something holds it, known or not.</param>
public sealed record AddressNow(string Id, string? Address, string? HostName, AddressAllocation Allocation, DeploymentId? Holder, bool IsHeld);
