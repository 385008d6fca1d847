namespace Portal.Domain.HostedServices;

/// <summary>
/// Names a hosted service for as long as its production address lives: 20 lower-case characters of [a-z2-7], safe in a URL.
/// It does not change in a swap, since addresses stay and deployments move.
/// </summary>
public readonly record struct ServiceKey(string Value)
{
    /// <summary>Makes the key of the service with this identity, for example the id of its production address.</summary>
    public static ServiceKey Of(string kind, string identity) => new(ShortHash.Of($"{kind}\n{identity.ToUpperInvariant()}"));

    /// <summary>Reads a key that came from outside; false when it cannot be one.</summary>
    public static bool TryParse(string? text, out ServiceKey key)
    {
        key = new ServiceKey(text ?? "");
        return ShortHash.CanBe(text);
    }

    public override string ToString() => Value;
}
