using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.KeyVaults;

/// <summary>Reads what may be known of a secret: until when it holds, never its value. There are those that deployments name.</summary>
internal sealed class GetVaultSecret(CloudStore store) : IArmOperation
{
    public const string Type = "Microsoft.KeyVault/vaults";

    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{vault}/secrets/{secret}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var vault = ResourceIds.Of(request.Subscription, request["group"], Type, request["vault"]);
        var named = store.Read().CloudServices.Values.Where(service => ResourceIds.Same(service.KeyVaultId, vault))
            .SelectMany(service => service.CertificateUrls.Select(url => (Service: service, Url: url)))
            .Where(certificate => NameOf(certificate.Url) == request["secret"]).OrderBy(certificate => certificate.Service.CreatedAt).LastOrDefault();
        return named.Service is null
            ? throw new ArmException(ArmErrors.ResourceNotFound($"{Type}/secrets", $"{request["vault"]}/{request["secret"]}", request["group"]))
            : ArmAnswer.Ok(Render($"{vault}/secrets/{request["secret"]}", named.Service, named.Url));
    }

    private static object Render(string id, CloudService service, string url) => new
    {
        id,
        name = ResourceIds.NameOf(id),
        type = $"{Type}/secrets",
        location = service.Location,
        properties = new
        {
            contentType = "application/x-pkcs12",
            attributes = new { enabled = true, created = service.CreatedAt.ToUnixTimeSeconds(), updated = service.CreatedAt.ToUnixTimeSeconds(), exp = service.CertificateEnd.ToUnixTimeSeconds() },
            secretUri = url[..url.LastIndexOf('/')],
            secretUriWithVersion = url,
        },
    };

    private static string? NameOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, var name, ..] ? name : null;
}
