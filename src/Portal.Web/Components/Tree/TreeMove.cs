namespace Portal.Web.Components.Tree;

/// <summary>What a key does in the tree.</summary>
internal abstract record TreeMove
{
    private TreeMove()
    {
    }

    /// <summary>The row at this index becomes the current one.</summary>
    public sealed record To(int Index) : TreeMove;

    public sealed record Open(IReadOnlyList<TreeRow> Rows) : TreeMove;

    public sealed record Close(TreeRow Row) : TreeMove;

    /// <summary>Shows the row's page and opens it.</summary>
    public sealed record Select(TreeRow Row) : TreeMove;
}
