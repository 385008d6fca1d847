using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Board;

/// <summary>The views of a picture: made once for all boards that show the same, and gone with it. Whoever sees a part of the estate only has a picture of their own.</summary>
public sealed class BoardViews
{
    private const int MostKept = 100;

    private readonly ConditionalWeakTable<EquatableList<ServiceRow>, Kept> kept = [];

    public BoardView Of(EstateSnapshot snapshot, BoardFilter filter)
    {
        var now = Of(snapshot.Rows);
        // How a row looks does not change which rows there are.
        var asked = filter with { IsDense = false, IsWall = false };
        if (now.Views.Count >= MostKept && !now.Views.ContainsKey(asked))
            return BoardView.Of(snapshot, asked);
        return now.Views.GetOrAdd(asked, _ => new Lazy<BoardView>(() => BoardView.Of(snapshot, asked))).Value;
    }

    /// <summary>The same places with what is known now; made once for all boards that keep the same places.</summary>
    public BoardView InPlace(BoardView view, EstateSnapshot snapshot)
    {
        var now = Of(snapshot.Rows);
        return now.InPlace.GetOrAdd(view.Places, places => new Lazy<BoardView>(() => places.InPlace(now.ByKey.Value))).Value;
    }

    /// <summary>How many services each state has, in a subscription or in all.</summary>
    public BoardCounts Counts(EstateSnapshot snapshot, string? subscription) =>
        Of(snapshot.Rows).Counts.GetOrAdd(subscription ?? "", _ => new Lazy<BoardCounts>(() => BoardCounts.Of(snapshot.Rows, new BoardFilter(Subscription: subscription)))).Value;

    private Kept Of(EquatableList<ServiceRow> rows) => kept.GetValue(rows, all => new Kept(all));

    private sealed class Kept(EquatableList<ServiceRow> rows)
    {
        public Lazy<Dictionary<ServiceKey, ServiceRow>> ByKey { get; } = new(() => rows.ToDictionary(row => row.Service.Key));

        public ConcurrentDictionary<BoardView, Lazy<BoardView>> InPlace { get; } = new();

        public ConcurrentDictionary<BoardFilter, Lazy<BoardView>> Views { get; } = new();

        public ConcurrentDictionary<string, Lazy<BoardCounts>> Counts { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
