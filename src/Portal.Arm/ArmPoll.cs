namespace Portal.Arm;

/// <summary>What one poll told.</summary>
public abstract record ArmPoll
{
    private ArmPoll()
    {
    }

    /// <param name="Status">The cloud's word, for example InProgress.</param>
    public sealed record Running(string Status, TimeSpan? RetryAfter) : ArmPoll;

    public sealed record Succeeded : ArmPoll;

    public sealed record Failed(ArmFailure Failure) : ArmPoll;

    public sealed record Canceled(ArmFailure Failure) : ArmPoll;

    /// <summary>Forgotten, unreadable, or no answer: says nothing of the operation.</summary>
    public sealed record Unknown(ArmFailure Failure) : ArmPoll;
}
