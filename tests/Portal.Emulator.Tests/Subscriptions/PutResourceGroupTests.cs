namespace Portal.Emulator.Tests.Subscriptions;

public sealed class PutResourceGroupTests
{
    [Fact]
    public async Task Answer_NewGroup_IsThereAfterwards()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var path = $"/subscriptions/{Paths.Retail}/resourcegroups/rg-new?api-version=2022-09-01";
        Assert.Equal(201, (await cloud.SendAsync(HttpMethod.Put, path, new { location = "westeurope" })).Status);
        Assert.Equal(200, (await cloud.GetAsync(path)).Status);
        Assert.Equal(200, (await cloud.SendAsync(HttpMethod.Put, path, new { location = "westeurope" })).Status);
    }
}
