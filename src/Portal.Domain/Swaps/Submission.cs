namespace Portal.Domain.Swaps;

/// <summary>What came back when a swap was sent.</summary>
public abstract record Submission
{
    private Submission()
    {
    }

    /// <summary>It is under way; <paramref name="RetryAfter"/> before the first poll when told.</summary>
    public sealed record Accepted(CloudOperation Operation, TimeSpan? RetryAfter) : Submission;

    /// <summary>The cloud says that it is done already.</summary>
    public sealed record Completed : Submission;

    /// <summary>The cloud refused; nothing was changed.</summary>
    public sealed record Refused(CloudFailure Failure) : Submission;

    /// <summary>No answer that can be trusted: it may have happened or not.</summary>
    public sealed record Unknown(CloudFailure Failure) : Submission;
}
