namespace Portal.Domain.Swaps;

/// <summary>A failure of the cloud in words for an operator.</summary>
/// <param name="Sentence">Names the thing, the cause and the mend.</param>
/// <param name="Code">The cloud's own code, for example SwappableCloudServicePropertyNotSet; null when there was no answer.</param>
/// <param name="Message">The cloud's own words.</param>
/// <param name="RetryAfter">How long it asked to wait.</param>
/// <param name="RequestId">The id to give to the cloud's support.</param>
public sealed record CloudFailure(
    CloudFailureKind Kind, string Sentence, string? Code = null, string? Message = null, TimeSpan? RetryAfter = null, string? RequestId = null)
{
    /// <summary>One line for a log: the cloud's own words where there are any.</summary>
    public string Words => Code is null ? Sentence : $"{Code}: {Message ?? Sentence}";
}
