namespace Portal.Domain.HostedServices;

/// <summary>One instance of a role.</summary>
/// <param name="Name">For example WebRole_IN_0.</param>
/// <param name="State">What it means for a swap.</param>
/// <param name="StateCode">The platform's own word, for example RoleStateStarting.</param>
/// <param name="UpdateDomain">Zero-based, null when not told.</param>
public sealed record RoleInstance(string Name, InstanceState State, string StateCode, int? UpdateDomain);
