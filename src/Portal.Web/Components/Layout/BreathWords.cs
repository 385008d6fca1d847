using Portal.Domain.Operations;

namespace Portal.Web.Components.Layout;

/// <summary>A count-down in words.</summary>
internal static class BreathWords
{
    /// <summary>"9 s"; "a moment" while the last checks run.</summary>
    public static string Rest(Operation swap, DateTimeOffset now) =>
        swap.HoldUntil - now is { TotalSeconds: > 0 } rest ? Words.FormatBreathWordsSeconds(Math.Ceiling(rest.TotalSeconds)) : Words.BreathWordsMoment;
}
