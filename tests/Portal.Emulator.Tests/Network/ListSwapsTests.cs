namespace Portal.Emulator.Tests.Network;

public sealed class ListSwapsTests
{
    [Fact]
    public async Task Answer_AnyCloudService_ListsItsOneEntry()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var deployment = Paths.Deployment("shop-api", "1123");
        var list = (await cloud.GetAsync($"{deployment}/providers/Microsoft.Network/cloudServiceSlots?{Paths.Network}")).Json.GetProperty("value");
        Assert.Equal(1, list.GetArrayLength());
        Assert.Equal("swap", list[0].GetProperty("name").GetString());
        Assert.Equal("Microsoft.Network/cloudServiceSlots", list[0].GetProperty("type").GetString());
    }
}
