using Portal.Domain.Releases;
using Portal.Domain.Subscriptions;
using Portal.SwapTargets.CloudServices;

namespace Portal.SwapTargets.Tests.CloudServices.Reads;

public sealed class VaultReadsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CheckAsync_VaultItselfCannotBeAsked_ResourceManagerTellsOfTheNewestVersion()
    {
        await using var cloud = await TestCloud.StartAsync();
        var certificate = await CertificateAsync(cloud);

        var found = Assert.IsType<CertificateCheck.Found>(await cloud.Vault.CheckAsync(certificate.VaultId, Secret(certificate.Name, certificate.Version), Token));

        Assert.NotNull(found.ExpiresAt);
        Assert.IsType<CertificateCheck.Unknown>(await cloud.Vault.CheckAsync(certificate.VaultId, Secret(certificate.Name, "0123"), Token));
        Assert.IsType<CertificateCheck.Missing>(await cloud.Vault.CheckAsync(certificate.VaultId, Secret("nothing", certificate.Version), Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://elsewhere.example/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v")]
    [InlineData("/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/v")]
    [InlineData("/subscriptions/s/resourceGroups/../providers/Microsoft.KeyVault/vaults/v")]
    [InlineData("/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v?x=")]
    public async Task CheckAsync_NoIdOfAVault_NothingIsAsked(string vault)
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ForgetRequestsAsync();

        Assert.IsType<CertificateCheck.Unknown>(await cloud.Vault.CheckAsync(vault, Secret("tls", "1"), Token));

        Assert.Empty(await cloud.RequestsAsync());
    }

    [Fact]
    public async Task VaultsAsync_AndTheirCertificates_LeadToTheOneThatIsDeployed()
    {
        await using var cloud = await TestCloud.StartAsync();
        var deployed = await CertificateAsync(cloud);

        var vaults = await cloud.Vault.VaultsAsync(new SubscriptionId(deployed.VaultId.Split('/')[2]), Token);
        var vault = Assert.Single(vaults.Found, vault => vault.Id.Equals(deployed.VaultId, StringComparison.OrdinalIgnoreCase));
        var certificate = Assert.Single((await cloud.Vault.CertificatesAsync(vault.Id, Token)).Found);

        Assert.Equal(("kv-shop-api", deployed.Name), (vault.Name, certificate.Name));
        Assert.EndsWith($"/secrets/{deployed.Name}/{deployed.Version}", certificate.Url, StringComparison.Ordinal);
        Assert.NotNull(certificate.ExpiresAt);
        Assert.IsType<CertificateCheck.Found>(await cloud.Vault.CheckAsync(vault.Id, new Uri(certificate.Url), Token));
        Assert.Equal(vaults.Found.Select(found => found.Name).Order(StringComparer.OrdinalIgnoreCase), vaults.Found.Select(found => found.Name));
    }

    [Fact]
    public async Task VaultsAsync_MayNotBeListed_SaysWhy()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.FaultAsync(new { kind = "error", status = 403, code = "AuthorizationFailed" });

        var (vaults, certificates) = (await cloud.Vault.VaultsAsync(new SubscriptionId("s1"), Token), await cloud.Vault.CertificatesAsync("/subscriptions/s1/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v", Token));

        Assert.Empty(vaults.Found);
        Assert.Contains("list the key vaults", vaults.Because, StringComparison.Ordinal);
        Assert.Contains("list the certificates of v", certificates.Because, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CertificatesAsync_NoVaultOrNoIdOfOne_ListsNone()
    {
        await using var cloud = await TestCloud.StartAsync();

        Assert.Equal(new VaultList<KeyVaultCertificate>([]), await cloud.Vault.CertificatesAsync((await CertificateAsync(cloud)).VaultId + "-none", Token));
        await cloud.ForgetRequestsAsync();
        Assert.Equal(new VaultList<KeyVaultCertificate>([]), await cloud.Vault.CertificatesAsync("https://elsewhere.example/vaults/v", Token));
        Assert.Empty(await cloud.RequestsAsync());
    }

    private static async Task<VaultCertificate> CertificateAsync(TestCloud cloud) => (await cloud.ReadAsync("shop-api")).Production!.VaultCertificates[0];

    private static Uri Secret(string name, string version) => new($"https://kv.vault.azure.net/secrets/{name}/{version}");
}
