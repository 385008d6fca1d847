namespace Portal.Domain.Probing;

/// <summary>What a public address answered when it was asked once.</summary>
/// <param name="Version">The version that it told; null when it told none.</param>
/// <param name="Status">HTTP status; null when there was no answer.</param>
/// <param name="Failure">Why there was no answer; null when there was one.</param>
public sealed record ProbeAnswer(DateTimeOffset At, string? Version = null, int? Status = null, string? Failure = null)
{
    /// <summary>"4.2.0", "503, no version", "no answer: timed out".</summary>
    public string Text => Version ?? (Status is { } status ? $"{status}, no version" : $"no answer: {Failure ?? "unknown"}");
}
