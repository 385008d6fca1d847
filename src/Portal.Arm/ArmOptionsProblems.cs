using System.Security.Cryptography;

namespace Portal.Arm;

/// <summary>Finds everything that is wrong with <see cref="ArmOptions"/>, so that one start shows it all.</summary>
internal static class ArmOptionsProblems
{
    private const string MeansEmbedded = "while Arm:Endpoint and Arm:Cloud are empty, which means the embedded cloud; set Arm:Cloud=Public, or remove it";

    public static IEnumerable<string> Of(ArmOptions options) =>
    [
        .. Choice<ArmCloud>("Arm:Cloud", options.Cloud),
        .. Choice<ArmCredentialKind>("Arm:Credential", options.Credential),
        .. Address(nameof(options.Endpoint), options.Endpoint, "https://management.azure.com"),
        .. Address(nameof(options.Authority), options.Authority, "https://login.microsoftonline.com"),
        .. Times(options),
        .. options.IsEmbedded ? Embedded(options) : Real(options),
    ];

    private static IEnumerable<string> Choice<T>(string key, string? text)
        where T : struct, Enum
    {
        if (!string.IsNullOrWhiteSpace(text) && ArmChoice.Parse<T>(text) is null)
            yield return $"{key}={text} is not known; use one of {string.Join(", ", Enum.GetNames<T>())}";
    }

    private static IEnumerable<string> Address(string key, string? text, string example)
    {
        if (!string.IsNullOrWhiteSpace(text) && (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps))
            yield return $"Arm:{key}={text} is not an https address; write it like {example}";
    }

    private static IEnumerable<string> Times(ArmOptions options)
    {
        if (options.Timeout <= TimeSpan.Zero)
            yield return $"Arm:Timeout={options.Timeout} is not positive; write it like 00:00:30";
        if (options.RetryDelay < TimeSpan.Zero)
            yield return $"Arm:RetryDelay={options.RetryDelay} is negative; write it like 00:00:00.8";
    }

    private static IEnumerable<string> Embedded(ArmOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Socket))
            yield return "Arm:Socket is missing; the embedded cloud is reached through it, and the host sets it. For real Azure set Arm:Cloud=Public";
        if (ArmChoice.Parse<ArmCredentialKind>(options.Credential) is { } kind and not ArmCredentialKind.Emulator)
            yield return $"Arm:Credential={kind} is set {MeansEmbedded}";
        if (options.OnBehalfOfOperator)
            yield return $"Arm:OnBehalfOfOperator is set {MeansEmbedded}";
        string[] unused = [nameof(options.TenantId), nameof(options.ClientId), nameof(options.ClientSecret), nameof(options.ClientCertificate), nameof(options.Certificate), nameof(options.Authority)];
        foreach (var key in Set(options, unused))
            yield return $"Arm:{key} is set {MeansEmbedded}";
    }

    private static IEnumerable<string> Real(ArmOptions options)
    {
        var kind = ArmChoice.Parse<ArmCredentialKind>(options.Credential);
        if (!string.IsNullOrWhiteSpace(options.Socket))
            yield return "Arm:Socket is set, but only the embedded cloud is reached through it; remove it, or remove Arm:Endpoint and Arm:Cloud";
        if (kind == ArmCredentialKind.Emulator && !string.IsNullOrWhiteSpace(options.Cloud))
            yield return $"Arm:Credential=Emulator cannot sign in to Arm:Cloud={options.Cloud}; use another one, or set Arm:Endpoint instead of Arm:Cloud";
        if (kind is ArmCredentialKind.Emulator or ArmCredentialKind.ManagedIdentity or ArmCredentialKind.AzureCli && !string.IsNullOrWhiteSpace(options.Authority))
            yield return $"Arm:Authority is set, but Arm:Credential={kind} does not ask it; remove it, or use ClientSecret";
        if (kind == ArmCredentialKind.ClientSecret)
            foreach (var problem in Needed(options, kind.Value, nameof(options.TenantId), nameof(options.ClientId), nameof(options.ClientSecret)))
                yield return problem;
        if (kind == ArmCredentialKind.ClientCertificate)
            foreach (var problem in OfCertificate(options, kind.Value))
                yield return problem;
        if (CertificateProblem(options.Certificate) is { } unreadable)
            yield return unreadable;
    }

    private static IEnumerable<string> OfCertificate(ArmOptions options, ArmCredentialKind kind)
    {
        foreach (var problem in Needed(options, kind, nameof(options.TenantId), nameof(options.ClientId), nameof(options.ClientCertificate)))
            yield return problem;
        if (!string.IsNullOrWhiteSpace(options.ClientCertificate) && ClientCertificates.Problem(options.ClientCertificate, options.ClientCertificatePassword) is { } because)
            yield return $"Arm:ClientCertificate={options.ClientCertificate} cannot be used ({because}); give the path of a PEM or PFX file with a certificate and its private key";
    }

    private static IEnumerable<string> Needed(ArmOptions options, ArmCredentialKind kind, params string[] keys) =>
        keys.Except(Set(options, keys), StringComparer.Ordinal).Select(key => $"Arm:{key} is missing; it is needed by Arm:Credential={kind}");

    private static IEnumerable<string> Set(ArmOptions options, params string[] keys) => keys.Where(key => !string.IsNullOrWhiteSpace(key switch
    {
        nameof(options.TenantId) => options.TenantId,
        nameof(options.ClientId) => options.ClientId,
        nameof(options.ClientSecret) => options.ClientSecret,
        nameof(options.ClientCertificate) => options.ClientCertificate,
        nameof(options.Authority) => options.Authority,
        _ => options.Certificate,
    }));

    private static string? CertificateProblem(string? path)
    {
        if (string.IsNullOrWhiteSpace(path))
            return null;
        try
        {
            return ArmTrust.Load(path).Count > 0 ? null : $"Arm:Certificate={path} holds no certificate; it must be a PEM file";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return $"Arm:Certificate={path} cannot be read ({exception.Message}); give the path of a PEM file";
        }
    }
}
