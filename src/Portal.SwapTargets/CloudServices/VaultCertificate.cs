namespace Portal.SwapTargets.CloudServices;

/// <summary>A certificate that a cloud service takes from a key vault.</summary>
/// <param name="VaultId">The id of the vault; empty when not told.</param>
/// <param name="Name">Its name in the vault.</param>
/// <param name="Version">Which version of it was deployed; empty when not told.</param>
public sealed record VaultCertificate(string VaultId, string Name, string Version)
{
    /// <summary>Where Azure Resource Manager tells of it, without what is secret.</summary>
    public string Id => $"{VaultId}/secrets/{Name}";

    /// <summary>One word for all of it.</summary>
    public string Key => $"{Id}/{Version}";

    /// <summary>"kv-shop-api: tls".</summary>
    public string Words => $"{ResourcePath.NameOf(VaultId)}: {Name}";

    /// <summary>What a <see cref="Key"/> stands for.</summary>
    public static VaultCertificate OfKey(string key) => key.Split('/') is [.. var vault, _, var name, var version]
        ? new VaultCertificate(string.Join('/', vault), name, version)
        : throw new ArgumentException($"{key} is no key of a certificate.", nameof(key));

    /// <param name="url">For example https://kv-shop.vault.azure.net/secrets/tls/4a8f….</param>
    public static VaultCertificate? Of(string? vaultId, string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, var name, .. var rest]
            ? new VaultCertificate(vaultId ?? "", name, rest is [var version, ..] ? version : "")
            : null;
}
