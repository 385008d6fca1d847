namespace Portal.Emulator.Tests.Subscriptions;

public sealed class GetProviderTests
{
    [Theory]
    [InlineData($"/subscriptions/{Paths.Retail}/providers/microsoft.compute?api-version=2022-09-01", 200)]
    [InlineData("/providers/Microsoft.Network?api-version=2022-09-01", 200)]
    [InlineData("/providers/Contoso.Rockets?api-version=2022-09-01", 404)]
    public async Task Answer_ByName_FindsWhatIsKnown(string path, int status)
    {
        await using var cloud = await RunningCloud.StartAsync();
        Assert.Equal(status, (await cloud.GetAsync(path)).Status);
    }
}
