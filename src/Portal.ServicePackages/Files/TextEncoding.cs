using System.Text;
using System.Text.RegularExpressions;

namespace Portal.ServicePackages.Files;

/// <summary>Tells the encoding of an XML file as the XML specification does: by its mark, by its first characters, by what it declares.</summary>
internal static partial class TextEncoding
{
    private const int DeclarationBytes = 200;

    /// <param name="mark">How many bytes the mark in front takes.</param>
    /// <exception cref="ArgumentException">The declared encoding is none that is known.</exception>
    public static Encoding Of(ReadOnlySpan<byte> bytes, out int mark)
    {
        foreach (var encoding in (ReadOnlySpan<Encoding>)[Strict("utf-8"), Strict("utf-32"), Strict("utf-32BE"), Strict("utf-16"), Strict("utf-16BE")])
        {
            if (!bytes.StartsWith(encoding.Preamble))
                continue;
            mark = encoding.Preamble.Length;
            return encoding;
        }

        mark = 0;
        return bytes switch
        {
            [(byte)'<', 0, ..] => Strict("utf-16"),
            [0, (byte)'<', ..] => Strict("utf-16BE"),
            _ => Strict(Declared().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)])) is { Success: true } said ? said.Groups["name"].Value : "utf-8"),
        };
    }

    // Strict: a byte that is no character must not become one, or writing would change it.
    private static Encoding Strict(string name) => name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true)
        : Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    [GeneratedRegex("""^<\?xml[^>]*?\sencoding\s*=\s*["'](?<name>[A-Za-z][A-Za-z0-9._-]*)["']""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declared();
}
