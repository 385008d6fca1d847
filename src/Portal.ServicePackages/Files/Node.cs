using System.Globalization;
using System.Xml.Linq;

namespace Portal.ServicePackages.Files;

/// <summary>An element of a foreign file: reads its attributes and children, and notes what is wrong with them.</summary>
internal sealed class Node(XElement element, ProblemList problems)
{
    public string Kind => element.Name.LocalName;

    /// <summary>The attribute name; without one it is a problem and empty.</summary>
    public string Name => Required("name");

    /// <summary>As it is written in the file, for what is kept without being understood.</summary>
    public string Xml => element.ToString(SaveOptions.DisableFormatting);

    // By local name: the namespace differs between schema versions, and some files have none.
    public IEnumerable<Node> Children(string kind) => element.Elements().Where(child => IsOurs(child) && child.Name.LocalName == kind).Select(Of);

    public IEnumerable<Node> Children() => element.Elements().Select(Of);

    /// <summary>Whether it belongs to the file's own schema, not to somebody else's extension of it.</summary>
    public bool IsOwn => element.Parent is null || element.Name.Namespace == element.Parent.Name.Namespace;

    /// <summary>Children of a wrapper: Endpoints, then InputEndpoint.</summary>
    public IEnumerable<Node> Children(string wrapper, string kind) => Children(wrapper).SelectMany(wrapping => wrapping.Children(kind));

    public IEnumerable<Node> Below(string kind) => element.Descendants().Where(below => below.Name.LocalName == kind).Select(Of);

    public string? Text(string attribute) => element.Attribute(attribute)?.Value;

    public string Required(string attribute)
    {
        if (Text(attribute) is { } text)
            return text;
        Wrong($"missing-{attribute.ToLowerInvariant()}", $"A {Kind} has no {attribute}.", $"Give it the attribute {attribute}.");
        return "";
    }

    /// <summary>A whole number; null when there is none or when it is none.</summary>
    public int? Number(string attribute, int min, int max, string code)
    {
        if (Text(attribute) is not { } text)
            return null;
        if (int.TryParse(text.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Wrong(code, $"The {attribute} of {Called} is “{Shown.Of(text)}”.", $"Give a whole number from {min} to {max}.");
        return null;
    }

    public bool Flag(string attribute, bool otherwise) => Text(attribute)?.Trim() switch
    {
        null => otherwise,
        "1" => true,
        "0" => false,
        var text => bool.TryParse(text, out var flag) ? flag : otherwise,
    };

    /// <summary>The kind and the name, for sentences.</summary>
    public string Called => Text("name") is { } name ? $"{Kind} {Shown.Of(name)}" : Kind;

    public void Wrong(string code, string because, string mend) => problems.AddAt(ProblemWeight.Error, code, element, because, mend);

    public void Doubtful(string code, string because, string mend) => problems.AddAt(ProblemWeight.Warning, code, element, because, mend);

    public void Note(string code, string because, string mend) => problems.AddAt(ProblemWeight.Hint, code, element, because, mend);

    private bool IsOurs(XElement child) => child.Name.Namespace == element.Name.Namespace;

    private Node Of(XElement child) => new(child, problems);
}
