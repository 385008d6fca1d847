namespace Portal.SwapTargets.CloudServices;

/// <summary>A tag of a resource.</summary>
public sealed record Tag(string Name, string Value);
