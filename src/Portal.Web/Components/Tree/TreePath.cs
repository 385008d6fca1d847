namespace Portal.Web.Components.Tree;

/// <summary>The rows above an address, read from the address itself.</summary>
internal static class TreePath
{
    /// <summary>From the subscription down to the address itself: every second part of it names a row.</summary>
    public static IEnumerable<string> DownTo(string href)
    {
        var parts = href.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var length = 2; length <= parts.Length; length += 2)
            yield return "/" + string.Join('/', parts.Take(length));
    }
}
