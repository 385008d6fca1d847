using Portal.Domain.Policies.Rules;

namespace Portal.Web.Api.Rules;

/// <summary>A freeze window.</summary>
/// <param name="Scope">What it holds for.</param>
/// <param name="Effect">closes: swaps are refused. warns: the warning must be acknowledged.</param>
/// <param name="ReturnsToo">It keeps returns back as well.</param>
/// <param name="IsOn">Now.</param>
/// <param name="Next">The next times that it is on, the present one first.</param>
internal sealed record WindowView(string Id, string Reason, string Scope, WindowEffect Effect, bool ReturnsToo, bool IsOn, IReadOnlyList<WindowSpan> Next)
{
    /// <summary>By the clocks of the time zone.</summary>
    public required DateTime Start { get; init; }

    /// <summary>By the clocks of the time zone.</summary>
    public required DateTime End { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>RRULE of RFC 5545; null when it does not come again.</summary>
    public string? Rule { get; init; }

    /// <summary>Who set it.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static WindowView Of(TimedWindow timed)
    {
        var window = timed.Window;
        return new(window.Id, window.Reason, window.Scope.ToString()!, window.Effect, window.ReturnsToo, timed.IsOn, timed.Next)
        {
            Start = window.Start,
            End = window.End,
            TimeZone = window.TimeZone,
            Rule = window.Rule,
            By = window.By.Name,
            At = window.At,
        };
    }
}
