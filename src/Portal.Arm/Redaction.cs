using System.Text.RegularExpressions;

namespace Portal.Arm;

/// <summary>Takes out of a text what must not be shown or logged: queries of addresses, which may be signed, and tokens.</summary>
internal static partial class Redaction
{
    public static string? Of(string? text) => text is null ? null : Tokens().Replace(Queries().Replace(text, "${address}?…"), "…");

    [GeneratedRegex(@"(?<address>https?://[^\s?'""]+)\?[^\s'""]*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Queries();

    [GeneratedRegex(@"(?<=Bearer )\S+|eyJ[\w-]+\.[\w-]+\.?[\w-]*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tokens();
}
