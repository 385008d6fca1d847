namespace Portal.Storage;

/// <summary>An operation as it is stored: the whole record as JSON, and beside it what the database must find or forbid.</summary>
internal sealed class OperationRow
{
    public long Id { get; init; }

    public required string ServiceKey { get; init; }

    /// <summary>The number of the operation that this one follows, 0 for the first; unique for a service.</summary>
    public required long Follows { get; init; }

    public required string OperatorId { get; init; }

    public required string? IdempotencyKey { get; init; }

    /// <summary>Not settled: at most one of a service.</summary>
    public required bool IsActive { get; set; }

    /// <summary>A swap, and proven: a change of another kind never is.</summary>
    public required bool HasSucceeded { get; set; }

    /// <summary>The number of its events; grows with every write.</summary>
    public required int Revision { get; set; }

    public required string Json { get; set; }

    /// <summary>Grows with every take-over; only who knows it may write.</summary>
    public long Fence { get; set; }

    /// <summary>The instance of the portal that drives it; null when none does.</summary>
    public string? Driver { get; set; }

    /// <summary>Until when, in seconds of the database's own clock since 1970.</summary>
    public double? DrivenUntil { get; set; }
}
