using System.Xml;

namespace Portal.ServicePackages.Files;

/// <summary>Where the value of an attribute stands in a text, between its quotes.</summary>
internal sealed record AttributePlace(int Start, int End)
{
    /// <param name="path">An outer element and its name, an inner one and its name (null: any), and the attribute.</param>
    /// <exception cref="ReadingException">The text is no XML, or none that is safe.</exception>
    public static AttributePlace? Find(string text, string file, string?[] path)
    {
        SafeXml.Load(text, file);
        var lines = new LineStarts(text);
        using var reader = SafeXml.Open(text, file);
        while (reader.Read())
        {
            if (!Is(reader, path[0]!, path[1]))
                continue;
            using var inside = reader.ReadSubtree();
            inside.Read();
            while (inside.Read())
            {
                if (Is(inside, path[2]!, path[3]) && reader.MoveToAttribute(path[4]!))
                    return Value(text, lines.Offset((IXmlLineInfo)reader));
            }
        }

        return null;
    }

    private static bool Is(XmlReader reader, string kind, string? name) =>
        reader.NodeType == XmlNodeType.Element && reader.LocalName == kind && (name is null || reader.GetAttribute("name") == name);

    private static AttributePlace Value(string text, int attribute)
    {
        var quote = text.IndexOfAny(['"', '\''], attribute);
        return new(quote + 1, text.IndexOf(text[quote], quote + 1));
    }
}
