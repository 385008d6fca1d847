namespace Portal.SwapTargets.CloudServices;

/// <summary>How many role instances are in a state.</summary>
/// <param name="Code">The last part of the code, for example RoleStateStarted.</param>
public sealed record StateCount(string Code, int Count);
