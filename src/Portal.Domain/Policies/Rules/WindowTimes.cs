namespace Portal.Domain.Policies.Rules;

/// <summary>Which windows are on, and which comes next.</summary>
internal static class WindowTimes
{
    /// <summary>Those that are on, each with the time when none of them all is on any more.</summary>
    public static IEnumerable<Closure> On(IReadOnlyCollection<TimedWindow> windows, DateTimeOffset at) =>
        windows.Where(timed => timed.At(at) is not null).Select(timed => new Closure(timed.Window, OpensAt(windows, timed.At(at)!.Until)));

    public static Closing? Next(IReadOnlyCollection<TimedWindow> windows, DateTimeOffset at) =>
        windows.Select(timed => timed.After(at) is { } span ? new Closing(timed.Window, span) : null).OfType<Closing>().MinBy(next => next.Span.From);

    /// <summary>One window may end while another is on. What is known of them has an end, and so has this.</summary>
    private static DateTimeOffset OpensAt(IReadOnlyCollection<TimedWindow> windows, DateTimeOffset ends)
    {
        while (windows.Select(timed => timed.At(ends)).OfType<WindowSpan>().MaxBy(span => span.Until) is { } follows)
            ends = follows.Until;
        return ends;
    }
}
