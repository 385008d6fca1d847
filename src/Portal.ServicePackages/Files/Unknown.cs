using Portal.Domain;

namespace Portal.ServicePackages.Files;

/// <summary>Keeps the elements that nobody asked for, and says so.</summary>
internal static class Unknown
{
    public static EquatableList<UnknownElement> In(Node node, params ReadOnlySpan<string> known)
    {
        var kept = new List<UnknownElement>();
        foreach (var child in node.Children())
        {
            if (child.IsOwn && known.Contains(child.Kind))
                continue;
            kept.Add(new(node.Called, child.Kind, child.Xml));
            child.Note("unknown-element", $"{Shown.Of(child.Kind)} in {node.Called} is not known to the portal.", "It is kept as it is; check its spelling.");
        }

        return kept.ToEquatableList();
    }
}
