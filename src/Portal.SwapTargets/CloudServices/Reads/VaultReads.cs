using System.Collections.Concurrent;
using Portal.Arm;
using Portal.Arm.Vaults;
using Portal.Domain;
using Portal.Domain.Releases;
using Portal.Domain.Subscriptions;
using Portal.SwapTargets.CloudServices.Json;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>
/// All reads of key vaults: from the vault itself, which tells of every version, and through Resource Manager, which tells when the newest one ends
/// and never what it is. A version does not change, so its answer is kept.
/// </summary>
/// <param name="vaults">Null where only Resource Manager is asked.</param>
internal sealed class VaultReads(ArmRequests requests, VaultClient? vaults, TimeProvider time) : ICertificateVault
{
    private const string Version = "2023-07-01";

    /// <summary>Whoever may not read, or a vault that was not there, is asked again after so long.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<VaultCertificate, (Reading<CertificateFacts> Answer, DateTimeOffset At)> known = new();

    public async Task<Reading<CertificateFacts>> CertificateAsync(VaultCertificate certificate, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(certificate, out var kept) && (kept.Answer is Reading<CertificateFacts>.Read { Value.ExpiresAt: not null } || time.GetUtcNow() - kept.At < AskAgain))
            return kept.Answer;
        var answer = await Attempt.ReadAsync($"read certificate {certificate.Words}", () => ReadAsync(certificate, cancellationToken), cancellationToken);
        known[certificate] = (answer, time.GetUtcNow());
        return answer;
    }

    public async Task<CertificateCheck> CheckAsync(string? vault, Uri secret, CancellationToken cancellationToken)
    {
        var asked = await AskAsync(secret, cancellationToken);
        return asked is CertificateCheck.Unknown && IsVault(vault) && VaultCertificate.Of(vault, secret.AbsoluteUri) is { Version.Length: > 0 } certificate
            ? Told(await CertificateAsync(certificate, cancellationToken)) ?? asked
            : asked;
    }

    public async Task<VaultList<KeyVault>> VaultsAsync(SubscriptionId subscription, CancellationToken cancellationToken) => Listed(
        await ListAsync<VaultJson>("list the key vaults", $"/subscriptions/{subscription}/providers/Microsoft.KeyVault/vaults", cancellationToken),
        vault => vault is { Id: { } id, Name: { } name } && IsVault(id) ? new KeyVault(id, name, vault.Location ?? "") : null,
        vault => vault.Name);

    public async Task<VaultList<KeyVaultCertificate>> CertificatesAsync(string vault, CancellationToken cancellationToken) => !IsVault(vault) ? new([]) : Listed(
        await ListAsync<VaultSecretJson>($"list the certificates of {ResourcePath.NameOf(vault)}", $"{vault}/secrets", cancellationToken),
        secret => secret is { Name: { } name, Properties: { ContentType: "application/x-pkcs12" or "application/x-pem-file", SecretUriWithVersion: { } url, Attributes: not { Enabled: false } } told }
            ? new KeyVaultCertificate(name, url, told.Attributes?.ExpiresAt)
            : null,
        certificate => certificate.Name);

    private Task<Reading<IReadOnlyList<T>>> ListAsync<T>(string doing, string address, CancellationToken cancellationToken) =>
        Attempt.ReadAsync(doing, () => requests.ListAsync<T>($"{address}?api-version={Version}", cancellationToken), cancellationToken);

    private static VaultList<TShown> Listed<T, TShown>(Reading<IReadOnlyList<T>> read, Func<T, TShown?> show, Func<TShown, string> name)
        where TShown : class => read switch
        {
            Reading<IReadOnlyList<T>>.Read { Value: var all } => new(all.Select(show).OfType<TShown>().OrderBy(name, StringComparer.OrdinalIgnoreCase).ToEquatableList()),
            Reading<IReadOnlyList<T>>.Failed { Failure: var failure } => new([], failure.Sentence),
            _ => new([]),
        };

    private async Task<CertificateCheck> AskAsync(Uri secret, CancellationToken cancellationToken)
    {
        if (vaults is null)
            return new CertificateCheck.Unknown("The vault itself cannot be asked here. Give the resource id of the vault: Azure Resource Manager tells of the newest version.");
        try
        {
            return await vaults.FindAsync(secret, cancellationToken) is { } found ? new CertificateCheck.Found(found.Thumbprint, found.ExpiresAt, found.IsEnabled) : new CertificateCheck.Missing();
        }
        catch (VaultException failure)
        {
            return new CertificateCheck.Unknown(failure.Message);
        }
    }

    /// <summary>Null where Resource Manager does not tell either.</summary>
    private static CertificateCheck? Told(Reading<CertificateFacts> read) => read switch
    {
        Reading<CertificateFacts>.Missing => new CertificateCheck.Missing(),
        Reading<CertificateFacts>.Read { Value.ExpiresAt: { } at } => new CertificateCheck.Found("", at, IsEnabled: true),
        _ => null,
    };

    /// <summary>People type it: nothing else may be asked with the portal's rights.</summary>
    private static bool IsVault(string? id) => id?.Split('/') is ["", var subscriptions, _, var groups, _, var providers, var provider, var type, _] parts
        && ResourcePath.Same(subscriptions, "subscriptions") && ResourcePath.Same(groups, "resourceGroups") && ResourcePath.Same(providers, "providers")
        && ResourcePath.Same(provider, "Microsoft.KeyVault") && ResourcePath.Same(type, "vaults")
        && parts.Skip(1).All(part => part.Length > 0 && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '(' or ')') && part.Trim('.').Length > 0);

    private async Task<CertificateFacts> ReadAsync(VaultCertificate certificate, CancellationToken cancellationToken)
    {
        var secret = (await requests.GetAsync<VaultSecretJson>($"{certificate.Id}?api-version={Version}", cancellationToken)).Properties;
        // The vault tells of its newest version only.
        var isDeployed = secret?.SecretUriWithVersion?.EndsWith($"/{certificate.Version}", StringComparison.OrdinalIgnoreCase) == true;
        return new CertificateFacts(certificate, isDeployed ? secret!.Attributes?.ExpiresAt : null);
    }
}
