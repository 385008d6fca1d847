using System.Xml;
using System.Xml.Linq;

namespace Portal.ServicePackages;

/// <summary>Loads XML that came from outside: no document type, no external entity, no endless or bottomless document.</summary>
internal static class SafeXml
{
    /// <summary>The longest document that is read.</summary>
    public const int MaxCharacters = 2 * 1024 * 1024;

    /// <summary>The deepest one: building a tree takes time with the square of its depth.</summary>
    public const int MaxDepth = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
    };

    /// <exception cref="FormatException">It is no XML, or none that is safe; the message names the line.</exception>
    public static XElement Load(string xml)
    {
        if (xml.Length > MaxCharacters)
            throw new FormatException($"It is longer than {MaxCharacters} characters.");

        try
        {
            Measure(xml);
            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            return XElement.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException exception)
        {
            throw new FormatException(Words(exception), exception);
        }
    }

    /// <summary>Where it stands, for a message.</summary>
    public static string Line(XObject part) => $"line {((IXmlLineInfo)part).LineNumber}";

    private static void Measure(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                throw new FormatException($"It is nested deeper than {MaxDepth} elements (line {((IXmlLineInfo)reader).LineNumber}).");
        }
    }

    // A document type is refused before its line is known.
    private static string Words(XmlException exception) => exception.Message.Contains("DTD", StringComparison.Ordinal)
        ? "A document type is not allowed."
        : $"It is not well-formed XML (line {exception.LineNumber}, position {exception.LinePosition}).";
}
