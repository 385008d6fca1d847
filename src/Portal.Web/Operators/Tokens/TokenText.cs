using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Web.Operators.Tokens;

/// <summary>How a personal token is written: vsp_, 256 random bits and a checksum, in lower-case hexadecimal, so that a scanner finds one that leaked.</summary>
internal static class TokenText
{
    public const string Prefix = "vsp_";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private const int SecretLength = 64;
    private const int SumLength = 8;

    public static string New()
    {
        var body = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretLength / 2));
        return body + Sum(body);
    }

    /// <summary>Whether it can be a token at all: what was mistyped or cut off is not looked up.</summary>
    public static bool IsWhole(string text) =>
        text.Length == Prefix.Length + SecretLength + SumLength
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && text.AsSpan(Prefix.Length).IndexOfAnyExcept(Digits) < 0
        && text.EndsWith(Sum(text[..^SumLength]), StringComparison.Ordinal);

    /// <summary>All that is kept of it. Without salt: 256 random bits cannot be guessed from it.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Sum(string body) => Hash(body)[..SumLength];
}
