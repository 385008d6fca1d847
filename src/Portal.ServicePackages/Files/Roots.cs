namespace Portal.ServicePackages.Files;

/// <summary>The root of a file of the service model.</summary>
internal static class Roots
{
    private static readonly string[] Namespaces =
    [
        "",
        "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition",
        "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration",
        "http://schemas.microsoft.com/windowsazure",
    ];

    /// <exception cref="ReadingException">It is no XML, or of another kind.</exception>
    public static Node Load(string xml, string kind, ProblemList problems)
    {
        var root = SafeXml.Load(xml.TrimStart('\uFEFF').Trim(), problems.File);
        if (root.Name.LocalName != kind)
            throw new ReadingException(new("wrong-root", ProblemWeight.Error, Line(root, problems.File),
                $"The root element is {Shown.Of(root.Name.LocalName)}, not {kind}.", $"Give the {(kind == "ServiceDefinition" ? "definition (.csdef)" : "configuration (.cscfg)")} here."));

        var node = new Node(root, problems);
        if (!Namespaces.Contains(root.Name.NamespaceName, StringComparer.OrdinalIgnoreCase))
            node.Doubtful("unknown-namespace", $"The namespace {Shown.Of(root.Name.NamespaceName)} is not known.", $"Use {(kind == "ServiceDefinition" ? Namespaces[1] : Namespaces[2])}.");
        return node;
    }

    private static Place Line(System.Xml.IXmlLineInfo at, string file) => new(file, at.LineNumber, at.LinePosition);
}
