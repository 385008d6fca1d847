using System.Xml;

namespace Portal.ServicePackages.Files;

/// <summary>Turns the line and position of an XML reader into an offset of its text.</summary>
internal sealed class LineStarts
{
    private readonly List<int> starts = [0];

    public LineStarts(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
                starts.Add(at + 1);
        }
    }

    public int Offset(IXmlLineInfo at) => starts[at.LineNumber - 1] + at.LinePosition - 1;
}
