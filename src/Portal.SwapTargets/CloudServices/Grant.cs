using Portal.Domain;

namespace Portal.SwapTargets.CloudServices;

/// <summary>Actions allowed by one role assignment, with wildcards.</summary>
public sealed record Grant(EquatableList<string> Actions, EquatableList<string> NotActions);
