namespace Portal.SwapTargets.CloudServices;

/// <summary>A lock on a resource, its group or its subscription.</summary>
/// <param name="Level">ReadOnly or CanNotDelete.</param>
/// <param name="Scope">The id that it covers with everything below.</param>
public sealed record ResourceLock(string Name, string Level, string Scope, string? Notes);
