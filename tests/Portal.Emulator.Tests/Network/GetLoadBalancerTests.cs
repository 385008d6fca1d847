namespace Portal.Emulator.Tests.Network;

public sealed class GetLoadBalancerTests
{
    [Fact]
    public async Task Answer_WebRoleWithTwoEndpoints_HasARuleForEach()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var rules = (await cloud.GetAsync($"{Paths.Balancer("shop-api", "1123")}?{Paths.Network}")).Json.GetProperty("properties").GetProperty("loadBalancingRules");
        Assert.Equal(["ShopApi.Web_Http", "ShopApi.Web_Https"], rules.EnumerateArray().Select(rule => rule.GetProperty("name").GetString()));
        Assert.Equal(443, rules[1].GetProperty("properties").GetProperty("frontendPort").GetInt32());
    }

    [Fact]
    public async Task Answer_InstanceEndpoints_AreNatPools()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var properties = (await cloud.GetAsync($"{Paths.Balancer("live-events", "1121", Paths.Media)}?{Paths.Network}")).Json.GetProperty("properties");
        Assert.Equal(1, properties.GetProperty("inboundNatPools").GetArrayLength());
    }

    [Fact]
    public async Task Answer_InternalBalancer_HasASubnetAndNoAddress()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var properties = (await cloud.GetAsync($"{Paths.Balancer("legacy-intranet", "1116", Paths.Tools)}?{Paths.Network}")).Json.GetProperty("properties");
        var frontend = properties.GetProperty("frontendIPConfigurations")[0].GetProperty("properties");
        Assert.True(frontend.TryGetProperty("subnet", out _));
        Assert.False(frontend.TryGetProperty("publicIPAddress", out _));
    }
}
