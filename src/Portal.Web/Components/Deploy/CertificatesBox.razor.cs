using Microsoft.AspNetCore.Components;
using Portal.Domain.Releases;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Components.Deploy;

/// <summary>The certificates that the configuration asks for: from which vault each comes, chosen where vaults can be listed and typed where not, and whether it is there.</summary>
public sealed partial class CertificatesBox(ICertificateVault vault, VisibleVaults visible, TimeProvider time) : IDisposable
{
    private const string ByHand = "by-hand";

    private readonly CancellationTokenSource gone = new();
    private readonly Dictionary<string, VaultList<KeyVaultCertificate>> secretsOf = new(StringComparer.OrdinalIgnoreCase);
    private VaultList<KeyVault> vaults = new([]);
    private bool isListed;
    private bool isAsking;

    [Parameter, EditorRequired]
    public required IReadOnlyList<DeployCertificate> Certificates { get; set; }

    [Parameter, EditorRequired]
    public required SubscriptionId Subscription { get; set; }

    /// <summary>Of the deployment: it takes certificates from vaults of its region only. Empty while it is not known.</summary>
    [Parameter, EditorRequired]
    public required string Region { get; set; }

    private List<KeyVault> Near => [.. vaults.Found.Where(found => Region.Length == 0 || Plain(found.Region) == Plain(Region))];

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override Task OnParametersSetAsync() => isListed || Certificates.Count == 0 ? Task.CompletedTask : TryAsync(async () =>
    {
        isListed = true;
        vaults = await visible.ListAsync(Subscription, gone.Token);
        foreach (var certificate in Certificates.Where(certificate => certificate.IsGiven && vaults.Found.All(found => found.Id != certificate.Vault)))
            certificate.IsByHand = true;
    });

    private VaultList<KeyVaultCertificate>? SecretsOf(DeployCertificate certificate) => secretsOf.GetValueOrDefault(certificate.Vault);

    private Task ChooseVaultAsync(DeployCertificate certificate, string? chosen) => TryAsync(async () =>
    {
        certificate.IsByHand = chosen == ByHand;
        certificate.Choose(certificate.IsByHand ? "" : chosen ?? "", "");
        if (certificate.Vault is { Length: > 0 } id && !secretsOf.ContainsKey(id))
            secretsOf[id] = await visible.CertificatesAsync(id, gone.Token);
    });

    private Task ChooseSecretAsync(DeployCertificate certificate, string? chosen) => TryAsync(async () =>
    {
        certificate.Choose(certificate.Vault, chosen ?? "");
        if (certificate.Url.Length > 0)
            await certificate.AskAsync(vault, gone.Token);
    });

    private Task AskAsync() => TryAsync(async () =>
    {
        isAsking = true;
        foreach (var certificate in Certificates)
            await certificate.AskAsync(vault, gone.Token);
    });

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }

        isAsking = false;
    }

    /// <summary>"West Europe" and "westeurope" are one.</summary>
    private static string Plain(string region) => region.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
