using Portal.Domain.Estate;
using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Board;

/// <summary>The services that a filter lets through, in the order of the board.</summary>
public sealed record BoardView(IReadOnlyList<BoardSection> Sections)
{
    private IReadOnlyList<BoardLine>? lines;

    public int Count => Sections.Sum(section => section.Rows.Count);

    /// <summary>The view whose places these are: itself, unless it was made by <see cref="InPlace"/>.</summary>
    public BoardView Places => Kept ?? this;

    private BoardView? Kept { get; init; }

    /// <summary>The lines of the table; made once, however many boards show this view.</summary>
    public IReadOnlyList<BoardLine> Lines => lines ??= BoardLine.Of(Sections);

    public static BoardView Of(EstateSnapshot snapshot, BoardFilter filter, BoardStops? stops = null, IReadOnlySet<ServiceKey>? favourites = null)
    {
        var held = snapshot.Rows.Where(row => filter.Holds(row, stops) && (!filter.Favourites || favourites?.Contains(row.Service.Key) == true));
        return new(filter.By == BoardBy.State
            ? [.. held.GroupBy(row => BoardGroups.Of(row, stops)).OrderBy(group => group.Key).Select(group => new BoardSection(group.Key, BoardOrder.Sorted(group, filter.Sort)))]
            : [.. held.GroupBy(Name(filter.By)).OrderBy(group => group.Key is null).ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase).Select(group => Mixed(group, filter, stops))]);
    }

    /// <summary>The same places with what is known now: a table does not jump under the hand. Only what is gone leaves.</summary>
    /// <param name="now">All rows there are now.</param>
    public BoardView InPlace(IReadOnlyDictionary<ServiceKey, ServiceRow> now) => new(
    [
        .. Places.Sections
            .Select(section => section with { Rows = [.. section.Rows.Select(row => now.GetValueOrDefault(row.Service.Key)).OfType<ServiceRow>()] })
            .Where(section => section.Rows.Count > 0),
    ])
    {
        Kept = Places,
    };

    public bool Equals(BoardView? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private static Func<ServiceRow, string?> Name(BoardBy by) => by == BoardBy.Team ? row => row.Service.Team : row => row.Service.Subscription.Name;

    /// <summary>Also within a subscription or a team, what needs somebody comes first.</summary>
    private static BoardSection Mixed(IGrouping<string?, ServiceRow> group, BoardFilter filter, BoardStops? stops)
    {
        List<ServiceRow> rows = [.. group.GroupBy(row => BoardGroups.Of(row, stops)).OrderBy(state => state.Key).SelectMany(state => BoardOrder.Sorted(state, filter.Sort))];
        return new(BoardGroups.Of(rows[0], stops), rows) { Of = group.Key ?? "" };
    }
}
