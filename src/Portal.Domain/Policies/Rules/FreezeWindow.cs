using System.Text.Json.Serialization;

namespace Portal.Domain.Policies.Rules;

/// <summary>A time in which nothing is swapped, or only with care; once or again and again.</summary>
public sealed record FreezeWindow
{
    public const int LongestReason = 200;

    public required string Id { get; init; }

    public required string Reason { get; init; }

    public required RuleScope Scope { get; init; }

    public WindowEffect Effect { get; init; }

    /// <summary>Keeps returns back as well. Repairs are never kept back by a window.</summary>
    public bool ReturnsToo { get; init; }

    /// <summary>When it first begins, by the clocks of <see cref="TimeZone"/>.</summary>
    public required DateTime Start { get; init; }

    /// <summary>When it first ends, by the same clocks.</summary>
    public required DateTime End { get; init; }

    /// <summary>An IANA time zone, for example Europe/Berlin.</summary>
    public required string TimeZone { get; init; }

    /// <summary>How it comes again, an RRULE of RFC 5545, for example FREQ=WEEKLY;BYDAY=FR; null when it does not.</summary>
    public string? Rule { get; init; }

    public required Operator By { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool IsRemoved { get; init; }

    /// <summary>Counted by the book; no part of what was decided.</summary>
    [JsonIgnore]
    public long Revision { get; init; }

    public bool Keeps(DeedKind kind) => kind is DeedKind.Swap or DeedKind.Change || (kind == DeedKind.Return && ReturnsToo);
}
