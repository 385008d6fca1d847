using System.Collections.Immutable;

namespace Portal.Web.Components.Tree;

/// <summary>The keys of a tree grid, as the ARIA authoring practices have them.</summary>
internal static class TreeMoves
{
    /// <param name="at">The index of the current row.</param>
    /// <param name="page">How many rows a screenful has.</param>
    /// <returns>Null when the key does nothing here.</returns>
    public static TreeMove? Of(string key, ImmutableArray<TreeRow> rows, int at, int page)
    {
        if (rows.IsEmpty)
            return null;
        at = Math.Clamp(at, 0, rows.Length - 1);
        return key switch
        {
            "ArrowDown" => To(rows, at, at + 1),
            "ArrowUp" => To(rows, at, at - 1),
            "PageDown" => To(rows, at, at + page),
            "PageUp" => To(rows, at, at - page),
            "Home" => To(rows, at, 0),
            "End" => To(rows, at, rows.Length - 1),
            "ArrowRight" => Right(rows, at),
            "ArrowLeft" => Left(rows, at),
            "Enter" or " " => new TreeMove.Select(rows[at]),
            "*" => new TreeMove.Open([.. rows.Where(row => row.Parent == rows[at].Parent && row.IsOpen is false)]),
            { Length: 1 } letter => Letter(rows, at, letter),
            _ => null,
        };
    }

    /// <summary>The key walks through the rows: also where it leads nowhere, the current row comes into view.</summary>
    public static bool Walks(string key) => key is "ArrowDown" or "ArrowUp" or "PageDown" or "PageUp" or "Home" or "End";

    private static TreeMove.To? To(ImmutableArray<TreeRow> rows, int at, int wanted) =>
        Math.Clamp(wanted, 0, rows.Length - 1) is var index && index != at ? new TreeMove.To(index) : null;

    private static TreeMove? Right(ImmutableArray<TreeRow> rows, int at) => rows[at].IsOpen switch
    {
        false => new TreeMove.Open([rows[at]]),
        true when at + 1 < rows.Length && rows[at + 1].Parent == rows[at].Href => new TreeMove.To(at + 1),
        _ => null,
    };

    private static TreeMove? Left(ImmutableArray<TreeRow> rows, int at)
    {
        if (rows[at].IsOpen is true)
            return new TreeMove.Close(rows[at]);
        for (var index = at - 1; index >= 0; index--)
        {
            if (rows[index].Href == rows[at].Parent)
                return new TreeMove.To(index);
        }

        return null;
    }

    /// <summary>The next row whose name begins so, from the top again after the last.</summary>
    private static TreeMove.To? Letter(ImmutableArray<TreeRow> rows, int at, string letter)
    {
        for (var step = 1; step < rows.Length; step++)
        {
            var index = (at + step) % rows.Length;
            if (rows[index].Name.StartsWith(letter, StringComparison.OrdinalIgnoreCase))
                return new TreeMove.To(index);
        }

        return null;
    }
}
