using Portal.Domain.Estate;

namespace Portal.Web.Components.Board;

/// <summary>A line of the table: the head of a group, or one of its services.</summary>
/// <param name="Index">Counts the services from 0 through all groups; the keyboard walks by it.</param>
public sealed record BoardLine(BoardSection Section, ServiceRow? Row, int Index)
{
    public static IReadOnlyList<BoardLine> Of(IReadOnlyList<BoardSection> sections)
    {
        // Of just their number: a large list that grows is copied again and again, each time into memory that only a whole collection gives back.
        var lines = new List<BoardLine>(sections.Sum(section => section.Rows.Count + 1));
        var index = 0;
        foreach (var section in sections)
        {
            lines.Add(new(section, null, -1));
            foreach (var row in section.Rows)
                lines.Add(new(section, row, index++));
        }

        return lines;
    }
}
