using System.Text.Json;

namespace Portal.Emulator.Tests.Network;

public sealed class SwapSlotsTests
{
    private static readonly string Live = Paths.Deployment("shop-api", "0911");
    private static readonly string Staged = Paths.Deployment("shop-api", "1123");

    [Fact]
    public async Task Answer_ReadyPair_ExchangesSlotsAndAddressesEverywhere()
    {
        await using var cloud = await RunningCloud.StartAsync();

        var accepted = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Staged), Paths.Slot("Production"));
        Assert.Equal(202, accepted.Status);
        Assert.StartsWith("https://management.emulator.invalid/subscriptions/", accepted.Headers["Azure-AsyncOperation"], StringComparison.Ordinal);
        Assert.Contains("/operationResults/", accepted.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal("Succeeded", (await cloud.FollowAsync(accepted)).Json.GetProperty("status").GetString());
        Assert.Equal(200, (await cloud.GetAsync(new Uri(accepted.Headers["Location"]).PathAndQuery)).Status);

        await AssertHoldsAsync(cloud, Staged, "1123", "Production", "shop-api-ip");
        await AssertHoldsAsync(cloud, Live, "0911", "Staging", "shop-api-staging-ip");
    }

    [Fact]
    public async Task Answer_SlotItAlreadyHas_ChangesNothing()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Staged), Paths.Slot("Staging"));
        Assert.Equal(200, answer.Status);
        Assert.False(answer.Headers.ContainsKey("Azure-AsyncOperation"));
    }

    [Theory]
    [InlineData("{ \"properties\": { \"slotType\": \"Preview\" } }", "InvalidParameter")]
    [InlineData("{ \"properties\": { } }", "InvalidRequestContent")]
    [InlineData("{ \"properties\": ", "InvalidRequestContent")]
    [InlineData("[]", "InvalidRequestContent")]
    public async Task Answer_WrongBody_IsRefused(string body, string code)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Staged), body);
        Assert.Equal((400, code), (answer.Status, answer.ErrorCode));
    }

    private static async Task AssertHoldsAsync(RunningCloud cloud, string deployment, string build, string slot, string addressName)
    {
        var address = Paths.Address("shop-api", addressName);
        var balancer = Paths.Balancer("shop-api", build);
        var profile = (await cloud.GetAsync($"{deployment}?{Paths.Compute}")).Json.GetProperty("properties").GetProperty("networkProfile");
        Assert.Equal(slot, profile.GetProperty("slotType").GetString());
        Assert.Equal(address, AddressOf(profile.GetProperty("loadBalancerConfigurations")[0].GetProperty("properties").GetProperty("frontendIpConfigurations")[0]));
        var frontend = (await cloud.GetAsync($"{balancer}?{Paths.Network}")).Json.GetProperty("properties").GetProperty("frontendIPConfigurations")[0];
        Assert.Equal(address, AddressOf(frontend));
        var back = (await cloud.GetAsync($"{address}?{Paths.Network}")).Json.GetProperty("properties").GetProperty("ipConfiguration");
        Assert.Equal(frontend.GetProperty("id").GetString(), back.GetProperty("id").GetString());
        Assert.Equal(slot, (await cloud.GetAsync(Paths.Swap(deployment))).Json.GetProperty("properties").GetProperty("slotType").GetString());
    }

    private static string? AddressOf(JsonElement frontend) => frontend.GetProperty("properties").GetProperty("publicIPAddress").GetProperty("id").GetString();
}
