using Portal.Domain;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Definitions;

/// <summary>A service definition (.csdef).</summary>
public sealed record ServiceDefinition(string Name, EquatableList<RoleDefinition> Roles)
{
    public const int DefaultUpgradeDomains = 5;
    public const int MostUpgradeDomains = 20;
    public const int MostRoles = 25;

    public string? SchemaVersion { get; init; }

    public int UpgradeDomains { get; init; } = DefaultUpgradeDomains;

    /// <summary>Blast or UpgradeDomainWalk; null where the file says nothing.</summary>
    public string? TopologyChangeDiscovery { get; init; }

    public EquatableList<ProbeDefinition> Probes { get; init; } = [];

    public EquatableList<TrafficRule> TrafficRules { get; init; } = [];

    public EquatableList<UnknownElement> Unknown { get; init; } = [];

    /// <summary>The sum over all roles.</summary>
    public EndpointCount Endpoints => EndpointCount.Of(Roles.SelectMany(role => role.Endpoints));
}
