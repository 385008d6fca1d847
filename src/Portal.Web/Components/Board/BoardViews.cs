using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Board;

/// <summary>The views of a picture: made once for all boards that show the same, and gone with it. Whoever sees a part of the estate only has a picture of their own.</summary>
public sealed class BoardViews
{
    private const int MostKept = 100;

    private readonly ConditionalWeakTable<EquatableList<ServiceRow>, Kept> kept = [];

    /// <summary>What windows and locks keep back, by rules as they were last read: they are read again whenever a window begins or ends.</summary>
    public BoardStops Stops(EstateSnapshot snapshot, RuleBook book, DateTimeOffset now)
    {
        if (book is { Locks.Count: 0, Windows.Count: 0 })
            return BoardStops.None;
        var known = Of(snapshot.Rows).Stops;
        return known.Count >= MostKept ? BoardStops.Of(book, snapshot.Rows, now)
            : known.GetOrAdd((book.Locks, book.Windows), _ => new Lazy<BoardStops>(() => BoardStops.Of(book, snapshot.Rows, now))).Value;
    }

    public BoardView Of(EstateSnapshot snapshot, BoardFilter filter, BoardStops? stops = null)
    {
        var now = Of(snapshot.Rows);
        // How a row looks does not change which rows there are.
        var asked = filter with { IsDense = false, IsWall = false };
        var key = (asked, stops ?? BoardStops.None);
        if (now.Views.Count >= MostKept && !now.Views.ContainsKey(key))
            return BoardView.Of(snapshot, asked, stops);
        return now.Views.GetOrAdd(key, _ => new Lazy<BoardView>(() => BoardView.Of(snapshot, asked, stops))).Value;
    }

    /// <summary>The same places with what is known now; made once for all boards that keep the same places.</summary>
    public BoardView InPlace(BoardView view, EstateSnapshot snapshot)
    {
        var now = Of(snapshot.Rows);
        return now.InPlace.GetOrAdd(view.Places, places => new Lazy<BoardView>(() => places.InPlace(now.ByKey.Value))).Value;
    }

    /// <summary>How many services each state has, in a subscription or in all.</summary>
    public BoardCounts Counts(EstateSnapshot snapshot, string? subscription, BoardStops? stops = null) => Of(snapshot.Rows).Counts.GetOrAdd(
        (subscription?.ToUpperInvariant() ?? "", stops ?? BoardStops.None),
        _ => new Lazy<BoardCounts>(() => BoardCounts.Of(snapshot.Rows, new BoardFilter(Subscription: subscription), stops))).Value;

    private Kept Of(EquatableList<ServiceRow> rows) => kept.GetValue(rows, all => new Kept(all));

    private sealed class Kept(EquatableList<ServiceRow> rows)
    {
        public Lazy<Dictionary<ServiceKey, ServiceRow>> ByKey { get; } = new(() => rows.ToDictionary(row => row.Service.Key));

        public ConcurrentDictionary<BoardView, Lazy<BoardView>> InPlace { get; } = new();

        public ConcurrentDictionary<(BoardFilter, BoardStops), Lazy<BoardView>> Views { get; } = new();

        public ConcurrentDictionary<(string, BoardStops), Lazy<BoardCounts>> Counts { get; } = new();

        public ConcurrentDictionary<(EquatableList<ServiceLock>, EquatableList<TimedWindow>), Lazy<BoardStops>> Stops { get; } = new();
    }
}
