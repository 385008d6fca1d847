namespace Portal.Domain.Swaps;

/// <summary>How long a swap is waited for.</summary>
public sealed record SwapTiming
{
    /// <summary>After this the outcome is called unknown, while reading goes on.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The same for one step of a change: Azure takes longer to deploy than to exchange two addresses, and an instance alone may take 30 minutes to start.</summary>
    public TimeSpan StepDeadline { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>Shortest pause between two polls when the cloud does not ask for one; it grows up to <see cref="LongestPause"/>.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long both sides must stand still as before, until a swap that got no answer counts as never done.</summary>
    public TimeSpan SettleAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Pause between two reads of a swap whose outcome is unknown.</summary>
    public TimeSpan ReconcileEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a swap that the cloud refused for now is tried in all.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>Pause before the next try when the cloud does not ask for one.</summary>
    public TimeSpan TryAgainAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A written swap that was not sent within this time was judged too long ago and is cancelled.</summary>
    public TimeSpan SubmitWithin { get; init; } = TimeSpan.FromSeconds(30);
}
