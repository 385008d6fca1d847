using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Api.Rules;

/// <summary>A window as an Owner wants it.</summary>
internal sealed record WindowBody
{
    /// <summary>One short line, read by whoever is kept back.</summary>
    public required string Reason { get; init; }

    /// <summary>`*`, `/subscriptions/…`, `/subscriptions/…/resourceGroups/…`, `team=…` or `service=…` with the key of a service.</summary>
    public required string Scope { get; init; }

    /// <summary>closes: swaps are refused. warns: the warning must be acknowledged.</summary>
    public WindowEffect Effect { get; init; }

    /// <summary>Keeps returns back as well; repairs never.</summary>
    public bool ReturnsToo { get; init; }

    /// <summary>When it first begins, by the clocks of the time zone: 2026-11-27T18:00.</summary>
    public required DateTime Start { get; init; }

    /// <summary>When it first ends, by the same clocks.</summary>
    public required DateTime End { get; init; }

    /// <summary>A name of the tz database, for example Europe/Berlin.</summary>
    public required string TimeZone { get; init; }

    /// <summary>How it comes again, as an RRULE of RFC 5545: FREQ=WEEKLY;BYDAY=FR. Null: once.</summary>
    public string? Rule { get; init; }

    /// <param name="id">Of the window whose place it takes; empty for a new one.</param>
    /// <param name="scope">As it was read.</param>
    public FreezeWindow ToWindow(string id, RuleScope scope) => new()
    {
        Id = id,
        Reason = Reason,
        Scope = scope,
        Effect = Effect,
        ReturnsToo = ReturnsToo,
        Start = DateTime.SpecifyKind(Start, DateTimeKind.Unspecified),
        End = DateTime.SpecifyKind(End, DateTimeKind.Unspecified),
        TimeZone = TimeZone,
        Rule = string.IsNullOrWhiteSpace(Rule) ? null : Rule.Trim(),
        By = Operator.Nobody,
        At = default,
    };

    /// <summary>A time with an offset would be another one by the clocks of the zone.</summary>
    public bool HasOffset => Start.Kind != DateTimeKind.Unspecified || End.Kind != DateTimeKind.Unspecified;
}
