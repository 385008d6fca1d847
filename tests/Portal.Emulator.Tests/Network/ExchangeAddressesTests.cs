namespace Portal.Emulator.Tests.Network;

public sealed class ExchangeAddressesTests
{
    private const string Path = $"/subscriptions/{Paths.Retail}/providers/Microsoft.Network/locations/westeurope/setLoadBalancerFrontendPublicIpAddresses?api-version=2021-02-01";

    [Fact]
    public async Task Answer_CrossedAddresses_SwapsThePair()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var accepted = await cloud.SendAsync(HttpMethod.Post, Path, Body("shop-api-staging-ip", "shop-api-ip"));
        Assert.Equal(202, accepted.Status);
        await cloud.FollowAsync(accepted);
        Assert.Equal("Production", await SlotAsync(cloud, "1123"));
        Assert.Equal("Staging", await SlotAsync(cloud, "0911"));
    }

    [Fact]
    public async Task Answer_AddressLostInAnAccident_PutsItBack()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("accident", new { kind = "halfDone" });
        var swap = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Paths.Deployment("shop-api", "1123")), Paths.Slot("Production"));
        Assert.Equal("Failed", (await cloud.FollowAsync(swap)).Json.GetProperty("status").GetString());
        Assert.False(await HasAddressAsync(cloud));
        await cloud.SendAsync(HttpMethod.Delete, "/.emulator/faults");

        await cloud.FollowAsync(await cloud.SendAsync(HttpMethod.Post, Path, Body("shop-api-ip", "shop-api-staging-ip")));
        Assert.True(await HasAddressAsync(cloud));
        Assert.Equal("Production", await SlotAsync(cloud, "0911"));
    }

    [Theory]
    [InlineData("billing-api-ip", "shop-api-ip", "InvalidResourceReference")]
    [InlineData("shop-api-ip", "shop-api-ip", "PublicIPAddressInUse")]
    public async Task Answer_AddressThatCannotBeUsed_IsRefused(string one, string other, string code)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.SendAsync(HttpMethod.Post, Path, Body(one, other));
        Assert.Equal((400, code), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Answer_OneFrontendOnly_IsRefused()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.SendAsync(HttpMethod.Post, Path, new { frontendIPConfigurations = Array.Empty<object>() });
        Assert.Equal("InvalidRequestContent", answer.ErrorCode);
    }

    private static object Body(string live, string staged) =>
        new { frontendIPConfigurations = new[] { Frontend("0911", live), Frontend("1123", staged) } };

    private static object Frontend(string build, string address) => new
    {
        id = $"{Paths.Balancer("shop-api", build)}/frontendIPConfigurations/shop-api-{build}-fe",
        properties = new { publicIPAddress = new { id = Paths.Address("shop-api", address) } },
    };

    private static async Task<string?> SlotAsync(RunningCloud cloud, string build) =>
        (await cloud.GetAsync(Paths.Swap(Paths.Deployment("shop-api", build)))).Json.GetProperty("properties").GetProperty("slotType").GetString();

    private static async Task<bool> HasAddressAsync(RunningCloud cloud) =>
        (await cloud.GetAsync($"{Paths.Balancer("shop-api", "0911")}?{Paths.Network}")).Json.GetProperty("properties")
            .GetProperty("frontendIPConfigurations")[0].GetProperty("properties").TryGetProperty("publicIPAddress", out _);
}
