namespace Portal.Reliability.Tests.Kills;

/// <summary>One swap whose portal was killed.</summary>
/// <param name="Kill">Which kill: one may hit several swaps.</param>
/// <param name="KilledAt">The last status written before the kill; "nothing written" when there was none.</param>
internal sealed record KilledSwap(string Kill, string Service, string KilledAt)
{
    public bool WasWritten { get; init; }

    public string? Outcome { get; init; }

    /// <summary>The deployment that is live by the portal's word; null when it did not end.</summary>
    public string? Ended { get; init; }

    /// <summary>The deployment that is live by the cloud's word.</summary>
    public required string Truth { get; init; }

    /// <summary>Swap requests that the cloud got.</summary>
    public required int Requests { get; init; }

    /// <summary>Those that began a swap.</summary>
    public required int Begun { get; init; }

    public bool WasUnknown { get; init; }

    /// <summary>From the kill until another process held the operation.</summary>
    public TimeSpan? ResumedIn { get; init; }
}
