namespace Portal.Emulator.Tests.Faults;

public sealed class FaultAimTests
{
    private static readonly string Staged = Paths.Deployment("shop-api", "1123");

    [Fact]
    public async Task Service_ByName_HitsItsDeploymentsBalancersAndAddressesOnly()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("one", new { kind = "error", service = "shop-api" });

        Assert.Equal(500, await StatusAsync(cloud, $"{Staged}?{Paths.Compute}"));
        Assert.Equal(500, await StatusAsync(cloud, $"{Staged}/instanceView?{Paths.Compute}"));
        Assert.Equal(500, await StatusAsync(cloud, $"{Paths.Balancer("shop-api", "0911")}?{Paths.Network}"));
        Assert.Equal(200, await StatusAsync(cloud, $"{Paths.Deployment("orders", "1123")}?{Paths.Compute}"));
        Assert.Equal(200, await StatusAsync(cloud, $"/subscriptions/{Paths.Retail}/providers/Microsoft.Compute/cloudServices?{Paths.Compute}"));
    }

    [Fact]
    public async Task Service_ByName_HitsTheOperationsOnIt()
    {
        await using var cloud = await RunningCloud.StartAsync(options => options.SwapDuration = TimeSpan.FromHours(1));
        var accepted = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Staged), Paths.Slot("Production"));
        await cloud.OrderFaultAsync("one", new { kind = "unavailable", service = "shop-api", operation = "getOperation" });

        Assert.Equal(503, await StatusAsync(cloud, new Uri(accepted.Headers["Azure-AsyncOperation"]).PathAndQuery));
        Assert.Equal(202, await StatusAsync(cloud, new Uri(accepted.Headers["Location"]).PathAndQuery));
    }

    [Fact]
    public async Task Service_AResourceId_HitsItAndAllBelowIt()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("one", new { kind = "error", service = Staged });

        Assert.Equal(500, await StatusAsync(cloud, $"{Staged}/roleInstances?{Paths.Compute}"));
        Assert.Equal(200, await StatusAsync(cloud, $"{Paths.Deployment("shop-api", "0911")}?{Paths.Compute}"));
    }

    [Fact]
    public async Task Operation_ByName_HitsNoOther()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("one", new { kind = "error", operation = "getInstanceView" });

        Assert.Equal(500, await StatusAsync(cloud, $"{Staged}/instanceView?{Paths.Compute}"));
        Assert.Equal(200, await StatusAsync(cloud, $"{Staged}?{Paths.Compute}"));
    }

    private static async Task<int> StatusAsync(RunningCloud cloud, string address) => (await cloud.GetAsync(address)).Status;
}
