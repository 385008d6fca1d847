using System.Xml;
using System.Xml.Linq;
using Portal.ServicePackages.Files;

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

    /// <param name="file">Its name, for the problem.</param>
    /// <exception cref="ReadingException">It is no XML, or none that is safe; the problem names the line.</exception>
    public static XElement Load(string xml, string file = "")
    {
        try
        {
            Measure(xml, file);
            using var reader = Open(xml, file);
            return XElement.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException exception)
        {
            throw Refused(exception, file);
        }
    }

    /// <summary>A reader over a document, for those who need the places of its parts.</summary>
    /// <exception cref="ReadingException">It is too long.</exception>
    public static XmlReader Open(string xml, string file) => xml.Length <= MaxCharacters
        ? XmlReader.Create(new StringReader(xml), Settings)
        : throw new ReadingException(new("too-long", ProblemWeight.Error, new(file), $"It is longer than {MaxCharacters} characters.", "Take out what is not needed."));

    private static void Measure(string xml, string file)
    {
        using var reader = Open(xml, file);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                throw new ReadingException(new("too-deep", ProblemWeight.Error, At(file, (IXmlLineInfo)reader),
                    $"It is nested deeper than {MaxDepth} elements.", "Take out what is not needed."));
        }
    }

    // A document type is refused before its line is known.
    private static ReadingException Refused(XmlException exception, string file) => exception.Message.Contains("DTD", StringComparison.Ordinal)
        ? new(new("document-type", ProblemWeight.Error, new(file), "A document type is not allowed.", "Take out the <!DOCTYPE …>."), exception)
        : new(new("not-xml", ProblemWeight.Error, new(file, exception.LineNumber, exception.LinePosition), "It is not well-formed XML.", "Mend it there."), exception);

    private static Place At(string file, IXmlLineInfo at) => new(file, at.LineNumber, at.LinePosition);
}
