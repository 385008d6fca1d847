namespace Portal.Domain.Policies.Rules;

/// <summary>What is wrong with a rule that somebody wants to set.</summary>
/// <param name="Place">The member, for example timeZone.</param>
/// <param name="Sentence">Names the thing, the cause and the mend.</param>
public sealed record RuleFault(string Place, string Sentence);
