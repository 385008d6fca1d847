using Portal.ServicePackages.Definitions;

namespace Portal.ServicePackages.Methods;

/// <summary>What runs and what shall run. A part that is not known on both sides is not compared.</summary>
public sealed record ReleasePair(Release Before, Release After)
{
    public (ServiceDefinition Before, ServiceDefinition After)? Definitions =>
        Before.Definition is { } before && After.Definition is { } after ? (before, after) : null;

    public (ServiceConfiguration Before, ServiceConfiguration After)? Configurations =>
        Before.Configuration is { } before && After.Configuration is { } after ? (before, after) : null;

    /// <summary>Roles that are in both definitions.</summary>
    public IEnumerable<(RoleDefinition Before, RoleDefinition After)> Roles => Definitions is { } both
        ? both.Before.Roles.Join(both.After.Roles, role => role.Name, role => role.Name, (before, after) => (before, after), StringComparer.OrdinalIgnoreCase)
        : [];

    /// <summary>Roles that are in both configurations.</summary>
    public IEnumerable<(RoleConfiguration Before, RoleConfiguration After)> ConfiguredRoles => Configurations is { } both
        ? both.Before.Roles.Join(both.After.Roles, role => role.Name, role => role.Name, (before, after) => (before, after), StringComparer.OrdinalIgnoreCase)
        : [];
}
