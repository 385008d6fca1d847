using Portal.Domain.Estate;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Rules;

/// <summary>A window on the board: what is closed, until when, why.</summary>
internal sealed record WindowLine(string Id, bool IsOn, string Title, string Text)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    /// <summary>Those that are on first, then those that come within a day.</summary>
    public static IEnumerable<WindowLine> Of(RuleBook book, EstateSnapshot estate, DateTimeOffset now) => book.Windows
        .Where(timed => timed.Window.Effect == WindowEffect.Closes)
        .Select(timed => Of(timed, estate, now)).OfType<WindowLine>().OrderByDescending(line => line.IsOn);

    /// <summary>The names that people know it by.</summary>
    public static string Place(RuleScope scope, EstateSnapshot estate) => scope switch
    {
        RuleScope.OfService one => estate.Find(one.Key)?.Service.Name ?? Words.WindowLineServiceHasGone,
        RuleScope.Wide { Scope: GrantScope.Everything } => Words.WindowLineEverything,
        RuleScope.Wide { Scope: GrantScope.OfTeam team } => Words.FormatWindowLineTeam(team.Team),
        RuleScope.Wide { Scope: GrantScope.Under under } => Place(under.Path.Split('/'), estate),
        _ => scope.ToString()!,
    };

    private static WindowLine? Of(TimedWindow timed, EstateSnapshot estate, DateTimeOffset now)
    {
        var (window, count) = (timed.Window, estate.Rows.Count(row => timed.Window.Scope.Covers(row.Service)));
        var text = window.ReturnsToo
            ? Words.FormatWindowLineBecauseReturnsToo(window.Reason.TrimEnd('.'), Count.Of(count, Words.FormatCountServices))
            : Words.FormatWindowLineBecause(window.Reason.TrimEnd('.'), Count.Of(count, Words.FormatCountServices));
        if (timed.At(now) is { } on)
            return new(window.Id, true, Words.FormatWindowLineClosedOpens(Place(window.Scope, estate), Ages.Rest(on.Until - now)), Words.FormatWindowLineUntil(Ages.Moment(on.Until, now), text));
        return timed.After(now) is { } next && next.From - now < Ahead
            ? new(window.Id, false, Words.FormatWindowLineCloses(Place(window.Scope, estate), Ages.Rest(next.From - now)), Words.FormatWindowLineTo(Ages.Moment(next.From, now), Ages.Moment(next.Until, now), text))
            : null;
    }

    private static string Place(string[] path, EstateSnapshot estate) => path.Length > 4 ? Words.FormatWindowLineResourceGroup(path[4])
        : estate.Subscriptions.FirstOrDefault(known => known.Id.Value.Equals(path[2], StringComparison.OrdinalIgnoreCase))?.Name ?? Words.FormatWindowLineSubscription(path[2]);
}
