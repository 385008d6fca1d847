using System.Security.Cryptography;
using System.Text;

namespace Portal.Domain.HostedServices;

/// <summary>
/// Names a hosted service for as long as its production address lives: 20 lower-case characters of [a-z2-7], safe in a URL.
/// It does not change in a swap, since addresses stay and deployments move.
/// </summary>
public readonly record struct ServiceKey(string Value)
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 20;

    /// <summary>Makes the key of the service with this identity, for example the id of its production address.</summary>
    public static ServiceKey Of(string kind, string identity)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{identity.ToUpperInvariant()}"));
        return new ServiceKey(string.Create(Length, hash, static (characters, bytes) =>
        {
            for (var i = 0; i < characters.Length; i++)
                characters[i] = Alphabet[bytes[i] & 31];
        }));
    }

    /// <summary>Reads a key that came from outside; false when it cannot be one.</summary>
    public static bool TryParse(string? text, out ServiceKey key)
    {
        key = new ServiceKey(text ?? "");
        return text is { Length: Length } && text.All(Alphabet.Contains);
    }

    public override string ToString() => Value;
}
