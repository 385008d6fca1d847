using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Subscriptions;

namespace Portal.Domain.Releases;

/// <summary>The key vaults that one operator may choose from: those in a scope where the operator may change deployments.</summary>
public sealed class VisibleVaults(ICertificateVault vaults, OperatorSession session)
{
    public async Task<VaultList<KeyVault>> ListAsync(SubscriptionId subscription, CancellationToken cancellationToken)
    {
        if (!session.Access.MaySomewhere(OperatorRight.Change))
            return new([]);
        var all = await vaults.VaultsAsync(subscription, cancellationToken);
        return all with { Found = all.Found.Where(vault => May(vault.Id)).ToEquatableList() };
    }

    /// <param name="vault">The resource id.</param>
    public async Task<VaultList<KeyVaultCertificate>> CertificatesAsync(string vault, CancellationToken cancellationToken) =>
        May(vault) ? await vaults.CertificatesAsync(vault, cancellationToken) : new([]);

    private bool May(string vault) => session.Access.May(OperatorRight.Change, new DeploymentId(vault), team: null);
}
