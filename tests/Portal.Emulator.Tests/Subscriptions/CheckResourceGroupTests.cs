namespace Portal.Emulator.Tests.Subscriptions;

public sealed class CheckResourceGroupTests
{
    [Theory]
    [InlineData("rg-shop-api", 204)]
    [InlineData("rg-none", 404)]
    public async Task Answer_Head_SaysWhetherItIsThere(string group, int status)
    {
        await using var cloud = await RunningCloud.StartAsync();
        Assert.Equal(status, (await cloud.SendAsync(HttpMethod.Head, $"/subscriptions/{Paths.Retail}/resourcegroups/{group}?api-version=2022-09-01")).Status);
    }
}
