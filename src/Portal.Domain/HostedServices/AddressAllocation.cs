namespace Portal.Domain.HostedServices;

/// <summary>Whether an address was reserved or is given by the platform.</summary>
public enum AddressAllocation
{
    Unknown,
    Static,
    Dynamic,
}
