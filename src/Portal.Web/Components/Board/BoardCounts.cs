using Portal.Domain;
using Portal.Domain.Estate;

namespace Portal.Web.Components.Board;

/// <summary>How many services there are in all, and in each state that the board can be filtered by.</summary>
public sealed record BoardCounts(int All, EquatableList<int> ByChip)
{
    public static BoardCounts Of(IEnumerable<ServiceRow> rows, BoardFilter filter, BoardStops? stops = null)
    {
        var held = rows.Where(filter.InSubscription).Select(row => (Row: row, Group: BoardGroups.Of(row, stops))).ToList();
        return new(held.Count, BoardChip.All.Select(chip => held.Count(each => chip.Holds(each.Row, each.Group))).ToEquatableList());
    }
}
