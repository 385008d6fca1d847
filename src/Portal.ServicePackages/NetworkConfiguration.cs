using Portal.Domain;

namespace Portal.ServicePackages;

/// <summary>How a service stands in its virtual network.</summary>
/// <param name="Site">The virtual network: its name, or its whole id in another resource group.</param>
public sealed record NetworkConfiguration(string? Site, EquatableList<RoleSubnets> Subnets)
{
    public static NetworkConfiguration None { get; } = new(null, []);

    /// <summary>As name=address.</summary>
    public EquatableList<string> DnsServers { get; init; } = [];

    /// <summary>Names of the lists that say who may call an endpoint.</summary>
    public EquatableList<string> AccessControls { get; init; } = [];

    /// <summary>Empty where none is named for the role.</summary>
    public EquatableList<string> SubnetsOf(string role) =>
        Subnets.Where(named => named.Role.Equals(role, StringComparison.OrdinalIgnoreCase)).SelectMany(named => named.Subnets).ToEquatableList();
}
