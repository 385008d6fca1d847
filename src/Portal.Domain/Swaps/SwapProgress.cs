namespace Portal.Domain.Swaps;

/// <summary>What one poll told.</summary>
public abstract record SwapProgress
{
    private SwapProgress()
    {
    }

    /// <param name="Status">The cloud's word, for example InProgress.</param>
    public sealed record Running(string Status, TimeSpan? RetryAfter) : SwapProgress;

    public sealed record Succeeded : SwapProgress;

    public sealed record Failed(CloudFailure Failure) : SwapProgress;

    public sealed record Canceled(CloudFailure Failure) : SwapProgress;

    /// <summary>Forgotten, unreadable or no answer.</summary>
    public sealed record Unknown(CloudFailure Failure) : SwapProgress;
}
