using Portal.Emulator.State;

namespace Portal.Emulator.KeyVaults;

/// <summary>What may be known of a secret: until when it holds, never its value. There are those that deployments name, each as it was named last.</summary>
internal sealed record VaultSecret(string Name, CloudService Service, string Url)
{
    public const string VaultType = "Microsoft.KeyVault/vaults";

    public static IEnumerable<VaultSecret> In(Cloud cloud, string vault) => cloud.CloudServices.Values
        .Where(service => ResourceIds.Same(service.KeyVaultId, vault)).OrderBy(service => service.CreatedAt)
        .SelectMany(service => service.CertificateUrls.Select(url => (Service: service, Url: url, Name: NameOf(url))))
        .Where(named => named.Name is not null)
        .GroupBy(named => named.Name!, (name, all) => new VaultSecret(name, all.Last().Service, all.Last().Url));

    public object Render() => new
    {
        id = $"{Service.KeyVaultId}/secrets/{Name}",
        name = Name,
        type = $"{VaultType}/secrets",
        location = Service.Location,
        properties = new
        {
            contentType = "application/x-pkcs12",
            attributes = new { enabled = true, created = Service.CreatedAt.ToUnixTimeSeconds(), updated = Service.CreatedAt.ToUnixTimeSeconds(), exp = Service.CertificateEnd.ToUnixTimeSeconds() },
            secretUri = Url[..Url.LastIndexOf('/')],
            secretUriWithVersion = Url,
        },
    };

    private static string? NameOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, var name, ..] ? name : null;
}
