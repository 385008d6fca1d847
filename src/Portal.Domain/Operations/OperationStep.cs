namespace Portal.Domain.Operations;

/// <summary>A phase of an operation as it is shown.</summary>
/// <param name="Name">Check again, Switch, Verify, Done.</param>
/// <param name="At">When it came to this state; null while pending.</param>
public sealed record OperationStep(string Name, StepState State, DateTimeOffset? At, string Text);
