using System.Collections.Concurrent;
using Portal.Arm;
using Portal.SwapTargets.CloudServices.Json;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Reads of key vaults through Resource Manager, which tells when a secret ends and never what it is. A version does not change, so its answer is kept.</summary>
internal sealed class VaultReads(ArmRequests requests, TimeProvider time)
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

    private async Task<CertificateFacts> ReadAsync(VaultCertificate certificate, CancellationToken cancellationToken)
    {
        var secret = (await requests.GetAsync<VaultSecretJson>($"{certificate.Id}?api-version={Version}", cancellationToken)).Properties;
        // The vault tells of its newest version only.
        var isDeployed = secret?.SecretUriWithVersion?.EndsWith($"/{certificate.Version}", StringComparison.OrdinalIgnoreCase) == true;
        return new CertificateFacts(certificate, isDeployed && secret!.Attributes?.Exp is { } end ? DateTimeOffset.FromUnixTimeSeconds(end) : null);
    }
}
