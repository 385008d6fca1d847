namespace Portal.Domain.Changes;

/// <summary>Something that an operator must know before a change, in one sentence.</summary>
public sealed record ChangeFact(ChangeFactKind Kind, string Text);
