using Portal.Domain;
using Portal.Domain.Estate;

namespace Portal.Web.Components.Board;

/// <summary>How many services there are in all, and in each state that the board can be filtered by.</summary>
public sealed record BoardCounts(int All, EquatableList<int> ByChip)
{
    public static BoardCounts Of(IEnumerable<ServiceRow> rows, BoardFilter filter)
    {
        var held = rows.Where(filter.InSubscription).ToList();
        return new(held.Count, BoardChip.All.Select(chip => held.Count(chip.Holds)).ToEquatableList());
    }
}
