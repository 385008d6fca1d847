namespace Portal.Domain.Grants;

/// <summary>What is wrong with one member of a draft.</summary>
public sealed record GrantFault(string Member, string Text);
