namespace Portal.Domain.Swaps;

/// <summary>Carries a <see cref="CloudFailure"/> from a target to the domain service, where it becomes a value.</summary>
public sealed class CloudFailureException(CloudFailure failure, Exception? cause = null) : Exception(failure.Sentence, cause)
{
    public CloudFailure Failure { get; } = failure;
}
