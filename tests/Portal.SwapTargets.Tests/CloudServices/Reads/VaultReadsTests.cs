using Portal.Domain.Releases;
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

    private static async Task<VaultCertificate> CertificateAsync(TestCloud cloud) => (await cloud.ReadAsync("shop-api")).Production!.VaultCertificates[0];

    private static Uri Secret(string name, string version) => new($"https://kv.vault.azure.net/secrets/{name}/{version}");
}
