namespace Portal.ServicePackages.Files;

/// <summary>Notes names that come twice. Azure compares them without regard to case.</summary>
internal static class Once
{
    public static IEnumerable<Node> Each(IEnumerable<Node> nodes, string code, string what)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in nodes)
        {
            if (node.Text("name") is { } name && !names.Add(name))
                node.Wrong(code, $"{what} {Shown.Of(name)} is there twice.", "Take one out or give it another name.");
            yield return node;
        }
    }
}
