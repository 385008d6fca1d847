namespace Portal.Domain.Policies;

/// <summary>A role, and where it holds.</summary>
public sealed record Grant(OperatorRole Role, GrantScope Scope);
