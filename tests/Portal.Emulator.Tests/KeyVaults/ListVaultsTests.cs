namespace Portal.Emulator.Tests.KeyVaults;

public sealed class ListVaultsTests
{
    private const string Version = "api-version=2023-07-01";

    [Fact]
    public async Task Answer_DemoEstate_HasTheVaultOfEachServiceWithItsSecrets()
    {
        await using var cloud = await RunningCloud.StartAsync();

        var vaults = (await cloud.GetAsync($"/subscriptions/{Paths.Retail}/providers/Microsoft.KeyVault/vaults?{Version}")).Json.GetProperty("value").EnumerateArray().ToList();
        var vault = vaults.Single(vault => vault.GetProperty("name").GetString() == "kv-shop-api");
        var secret = Assert.Single((await cloud.GetAsync($"{vault.GetProperty("id").GetString()}/secrets?{Version}")).Json.GetProperty("value").EnumerateArray());

        Assert.Equal(vaults.Count, vaults.Select(each => each.GetProperty("id").GetString()).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(("tls", "application/x-pkcs12"), (secret.GetProperty("name").GetString(), secret.GetProperty("properties").GetProperty("contentType").GetString()));
        Assert.StartsWith("https://kv-shop-api.vault.azure.net/secrets/tls/", secret.GetProperty("properties").GetProperty("secretUriWithVersion").GetString(), StringComparison.Ordinal);
        Assert.Equal(secret.GetRawText(), (await cloud.GetAsync($"{secret.GetProperty("id").GetString()}?{Version}")).Json.GetRawText());
    }

    [Fact]
    public async Task Answer_NoSuchVault_IsNotFound()
    {
        await using var cloud = await RunningCloud.StartAsync();

        var answer = await cloud.GetAsync($"{Paths.Group("shop-api")}/providers/Microsoft.KeyVault/vaults/none/secrets?{Version}");

        Assert.Equal(404, (int)answer.Status);
    }
}
