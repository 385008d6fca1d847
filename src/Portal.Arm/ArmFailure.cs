namespace Portal.Arm;

/// <summary>A failure in words for an operator.</summary>
/// <param name="Sentence">Names the thing, the cause and the mend.</param>
/// <param name="Code">ARM's own code; null when it gave none.</param>
/// <param name="Message">ARM's own words, without anything confidential.</param>
/// <param name="RetryAfter">How long it asked to wait.</param>
/// <param name="RequestId">The id to give to Azure's support.</param>
public sealed record ArmFailure(
    ArmFailureKind Kind, string Sentence, string? Code = null, string? Message = null, TimeSpan? RetryAfter = null, string? RequestId = null)
{
    /// <summary>It is certain that the request did not reach the cloud.</summary>
    public bool NeverSent { get; init; }
}
