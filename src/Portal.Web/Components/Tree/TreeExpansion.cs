namespace Portal.Web.Components.Tree;

/// <summary>Which rows are open. While something is searched, rows with a hit below open by themselves until they are closed by hand.</summary>
public sealed class TreeExpansion
{
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly HashSet<string> closedWhileFinding = new(StringComparer.Ordinal);

    public bool IsOpen(string href, bool hasHitBelow) => hasHitBelow ? !closedWhileFinding.Contains(href) : open.Contains(href);

    public bool Open(string href) => open.Add(href) | closedWhileFinding.Remove(href);

    public void Close(string href)
    {
        open.Remove(href);
        closedWhileFinding.Add(href);
    }

    public void FindingChanged() => closedWhileFinding.Clear();
}
