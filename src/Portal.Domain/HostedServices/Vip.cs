namespace Portal.Domain.HostedServices;

/// <summary>A virtual IP: the address that stays while deployments move.</summary>
/// <param name="Id">The id of the address resource.</param>
/// <param name="Address">For example 20.50.1.7; null while the platform has not given one.</param>
/// <param name="HostName">The DNS name that travels with the address; null when it has none.</param>
/// <param name="Allocation">Static or dynamic.</param>
public sealed record Vip(string Id, string? Address, string? HostName, AddressAllocation Allocation)
{
    /// <summary>The best name for people: the host name, else the address, else the resource's own name.</summary>
    public string Name => HostName ?? Address ?? Id[(Id.LastIndexOf('/') + 1)..];
}
