namespace Portal.Web.Components.Tree;

/// <summary>What an operator did to the tree; lives as long as the connection, so that it survives every change of page.</summary>
public sealed class TreeState
{
    public TreeExpansion Expansion { get; } = new();

    /// <summary>What is typed into "Find in tree".</summary>
    public string Finding { get; private set; } = "";

    /// <summary>The row that the Tab key leads to.</summary>
    public string? Cursor { get; set; }

    public void Find(string text)
    {
        Finding = text.Trim();
        Expansion.FindingChanged();
    }
}
