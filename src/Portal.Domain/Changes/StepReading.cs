namespace Portal.Domain.Changes;

/// <summary>What a read says of a step.</summary>
/// <param name="Text">In words, for the log.</param>
public sealed record StepReading(StepVerdict Verdict, string Text)
{
    /// <summary>The update domains, of a deployment that is updated in place.</summary>
    public EquatableList<DomainNow> Domains { get; init; } = [];
}
