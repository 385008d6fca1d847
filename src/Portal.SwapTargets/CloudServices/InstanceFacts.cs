namespace Portal.SwapTargets.CloudServices;

/// <summary>One role instance by name.</summary>
/// <param name="Name">For example WebRole_IN_0.</param>
/// <param name="Role">The part of the name before _IN_.</param>
/// <param name="StateCode">The last part of the code, for example RoleStateStarted; empty when not told.</param>
public sealed record InstanceFacts(string Name, string Role, string StateCode, int? UpdateDomain, int? FaultDomain);
