namespace Portal.Emulator.Tests.Network;

public sealed class ListPublicAddressesTests
{
    [Theory]
    [InlineData("publicIPAddresses")]
    [InlineData("loadBalancers")]
    public async Task Answer_SubscriptionAndGroup_ListsWhatIsThere(string type)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var all = await cloud.GetAsync($"/subscriptions/{Paths.Retail}/providers/microsoft.network/{type}?{Paths.Network}");
        var group = await cloud.GetAsync($"{Paths.Group("shop-api")}/providers/Microsoft.Network/{type}?{Paths.Network}");
        Assert.True(all.Json.GetProperty("value").GetArrayLength() > 10);
        Assert.Equal(2, group.Json.GetProperty("value").GetArrayLength());
    }

    [Fact]
    public async Task Answer_DemoAddress_HasItsNameAndKind()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var address = (await cloud.GetAsync($"{Paths.Address("shop-api", "shop-api-ip")}?{Paths.Network}")).Json;
        var properties = address.GetProperty("properties");
        Assert.Equal("Basic", address.GetProperty("sku").GetProperty("name").GetString());
        Assert.Equal("Static", properties.GetProperty("publicIPAllocationMethod").GetString());
        Assert.Equal("shop-api.westeurope.cloudapp.azure.com", properties.GetProperty("dnsSettings").GetProperty("fqdn").GetString());
    }
}
