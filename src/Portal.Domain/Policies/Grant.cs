namespace Portal.Domain.Policies;

/// <summary>A role, and where it holds.</summary>
public sealed record Grant(OperatorRole Role, GrantScope Scope)
{
    /// <summary>The id of what gave it; null where nothing can take it away.</summary>
    public string? Source { get; init; }
}
