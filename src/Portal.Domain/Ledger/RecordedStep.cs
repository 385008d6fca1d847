using Portal.Domain.Operations;

namespace Portal.Domain.Ledger;

/// <summary>One step of a change, and what came of it.</summary>
/// <param name="At">When it came to its state; null when it was not reached.</param>
public sealed record RecordedStep(string Title, StepState State, DateTimeOffset? At, string Text);
