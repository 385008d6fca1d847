using Portal.Domain.Estate;

namespace Portal.Web.Components.Board;

/// <summary>The services that a filter lets through, in the order of the board.</summary>
public sealed record BoardView(IReadOnlyList<BoardSection> Sections)
{
    public int Count => Sections.Sum(section => section.Rows.Count);

    public static BoardView Of(EstateSnapshot snapshot, BoardFilter filter) => new(
    [
        .. snapshot.Rows
            .Where(filter.Holds)
            .GroupBy(BoardGroups.Of)
            .OrderBy(group => group.Key)
            .Select(group => new BoardSection(group.Key, [.. group
                .OrderBy(row => row.Service.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(row => row.Service.Subscription.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(row => row.Service.Key.Value, StringComparer.Ordinal)])),
    ]);

    /// <summary>The same places with what is known now: a table does not jump under the hand. Only what is gone leaves.</summary>
    public BoardView InPlace(EstateSnapshot snapshot)
    {
        var now = snapshot.Rows.ToDictionary(row => row.Service.Key);
        return new(
        [
            .. Sections
                .Select(section => section with { Rows = [.. section.Rows.Where(row => now.ContainsKey(row.Service.Key)).Select(row => now[row.Service.Key])] })
                .Where(section => section.Rows.Count > 0),
        ]);
    }
}
