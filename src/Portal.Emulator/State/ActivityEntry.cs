namespace Portal.Emulator.State;

/// <summary>One line of the activity log: who changed what, when, and how it went.</summary>
internal sealed record ActivityEntry
{
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ResourceId { get; init; }

    /// <summary>Such as <c>Microsoft.Compute/cloudServices/write</c>.</summary>
    public required string Operation { get; init; }

    public required string Caller { get; init; }

    public required string CorrelationId { get; init; }

    /// <summary><c>Started</c>, <c>Succeeded</c> or <c>Failed</c>.</summary>
    public required string Status { get; init; }

    public string? SubStatus { get; init; }
}
