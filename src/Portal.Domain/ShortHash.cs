using System.Security.Cryptography;
using System.Text;

namespace Portal.Domain;

/// <summary>A short name for a longer identity: 20 lower-case characters of [a-z2-7], safe in a URL.</summary>
internal static class ShortHash
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 20;

    public static string Of(string identity) => string.Create(Length, SHA256.HashData(Encoding.UTF8.GetBytes(identity)), static (characters, bytes) =>
    {
        for (var i = 0; i < characters.Length; i++)
            characters[i] = Alphabet[bytes[i] & 31];
    });

    public static bool CanBe(string? text) => text is { Length: Length } && text.All(Alphabet.Contains);
}
