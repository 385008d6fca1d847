using Portal.Domain;

namespace Portal.ServicePackages;

/// <summary>The subnets in which the instances of a role get their addresses.</summary>
public sealed record RoleSubnets(string Role, EquatableList<string> Subnets);
