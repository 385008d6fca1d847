using Portal.Domain.Estate;

namespace Portal.Web.Components.Board;

/// <summary>A line of the table: the head of a group, or one of its services.</summary>
/// <param name="Index">Counts the services from 0 through all groups; the keyboard walks by it.</param>
public sealed record BoardLine(BoardSection Section, ServiceRow? Row, int Index)
{
    public static IReadOnlyList<BoardLine> Of(IReadOnlyList<BoardSection> sections)
    {
        var lines = new List<BoardLine>();
        var index = 0;
        foreach (var section in sections)
        {
            lines.Add(new(section, null, -1));
            lines.AddRange(section.Rows.Select(row => new BoardLine(section, row, index++)));
        }

        return lines;
    }
}
