using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;

namespace Portal.ServicePackages.Files;

/// <summary>Writes a text so that it can stand in an attribute and is read back as it was.</summary>
internal static class XmlEscape
{
    public static bool TryEscape(string text, [NotNullWhen(true)] out string? escaped)
    {
        var written = new StringBuilder(text.Length + 16);
        escaped = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                written.Append(text[at]).Append(text[++at]);
                continue;
            }

            if (!XmlConvert.IsXmlChar(text[at]))
                return false;
            Append(written, text[at]);
        }

        escaped = written.ToString();
        return true;
    }

    // Bare line ends and tabs would come back as spaces.
    private static void Append(StringBuilder written, char character) => _ = character switch
    {
        '&' => written.Append("&amp;"),
        '<' => written.Append("&lt;"),
        '>' => written.Append("&gt;"),
        '"' => written.Append("&quot;"),
        '\'' => written.Append("&apos;"),
        '\t' or '\n' or '\r' => written.Append("&#").Append((int)character).Append(';'),
        _ => written.Append(character),
    };
}
