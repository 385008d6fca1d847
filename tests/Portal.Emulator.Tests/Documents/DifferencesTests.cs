namespace Portal.Emulator.Tests.Documents;

/// <summary>What is otherwise than in Azure and has no test elsewhere.</summary>
public sealed class DifferencesTests
{
    private const string Log = $"/subscriptions/{Paths.Retail}/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01";
    private static readonly string Live = Paths.Deployment("shop-api", "0911");

    [Fact]
    public async Task PackageElsewhere_IsNotRead()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var ports = await DeployAsync(cloud, "fresh", null);
        Assert.Equal([80], ports);
    }

    [Fact]
    public async Task NewPartner_GetsTheEndpointsOfTheFirst()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.FollowAsync(await cloud.SendAsync(HttpMethod.Delete, $"{Paths.Deployment("shop-api", "1123")}?{Paths.Compute}"));
        var ports = await DeployAsync(cloud, "fresh", Live);
        Assert.Equal([80, 443], ports);
    }

    [Fact]
    public async Task FailedUpdate_IsNotRolledBack()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("update", new { kind = "operationFails", service = "shop-api", method = "PUT", times = 1 });
        var body = (await cloud.GetAsync($"{Live}?{Paths.Compute}")).Text.Replace("\"version\":\"4.1.7\"", "\"version\":\"4.1.8\"", StringComparison.Ordinal);
        var accepted = await cloud.SendAsync(HttpMethod.Put, $"{Live}?{Paths.Compute}", body);
        Assert.Equal("Failed", (await cloud.FollowAsync(accepted)).Json.GetProperty("status").GetString());
        Assert.Equal("4.1.8", (await cloud.GetAsync($"{Live}?{Paths.Compute}")).Json.GetProperty("tags").GetProperty("version").GetString());
    }

    [Fact]
    public async Task Addresses_AreWrittenAtOnce()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var made = await cloud.SendAsync(HttpMethod.Put, $"{Paths.Address("shop-api", "fresh")}?{Paths.Network}", new { location = "westeurope", properties = new { publicIPAllocationMethod = "Static" } });
        Assert.Equal((201, false), (made.Status, made.Headers.ContainsKey("Azure-AsyncOperation")));
        Assert.Equal("Succeeded", made.Json.GetProperty("properties").GetProperty("provisioningState").GetString());
    }

    [Fact]
    public async Task Autoscale_NeverActs()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var before = await CapacityAsync(cloud);
        object[] profiles = [new { name = "more", capacity = new { minimum = "20", maximum = "20", @default = "20" }, rules = Array.Empty<object>() }];
        var setting = await cloud.SendAsync(
            HttpMethod.Put,
            $"{Paths.Group("shop-api")}/providers/Microsoft.Insights/autoscalesettings/more?api-version=2022-10-01",
            new { location = "westeurope", properties = new { enabled = true, targetResourceUri = $"{Live}/roles/ShopApi.Web", profiles } });
        Assert.InRange(setting.Status, 200, 201);
        Assert.Equal(before, await CapacityAsync(cloud));
    }

    [Fact]
    public async Task RemoteDesktopFile_Is501()
    {
        await using var cloud = await RunningCloud.StartAsync();
        Assert.Equal(501, (await cloud.GetAsync($"{Live}/roleInstances/ShopApi.Web_IN_0/remoteDesktopFile?{Paths.Compute}")).Status);
    }

    [Fact]
    public async Task ActivityLog_ForgetsTheOldest()
    {
        await using var cloud = await RunningCloud.StartAsync();
        for (var change = 0; change < 1_003; change++)
            await cloud.SendAsync(HttpMethod.Patch, $"{Live}?{Paths.Compute}", new { tags = new { change = $"{change}" } });
        Assert.Equal(1_000, (await cloud.GetAsync(Log)).Json.GetProperty("value").GetArrayLength());
    }

    [Fact]
    public async Task RemainingRequests_NeverSink()
    {
        await using var cloud = await RunningCloud.StartAsync();
        for (var time = 0; time < 3; time++)
            Assert.Equal("249", (await cloud.GetAsync($"{Live}?{Paths.Compute}")).Headers["x-ms-ratelimit-remaining-subscription-reads"]);
    }

    private static async Task<int> CapacityAsync(RunningCloud cloud) =>
        (await cloud.GetAsync($"{Live}/roles/ShopApi.Web?{Paths.Compute}")).Json.GetProperty("sku").GetProperty("capacity").GetInt32();

    /// <summary>The public ports of a new deployment whose package is nowhere.</summary>
    private static async Task<int[]> DeployAsync(RunningCloud cloud, string name, string? partner)
    {
        var service = $"{Paths.Group("shop-api")}/providers/Microsoft.Compute/cloudServices/{name}?{Paths.Compute}";
        var accepted = await cloud.SendAsync(HttpMethod.Put, service, new
        {
            location = "westeurope",
            properties = new
            {
                packageUrl = "https://packages.invalid/none.cspkg",
                roleProfile = new { roles = new[] { new { name = "ShopApi.Web", sku = new { name = "Standard_D2_v2", capacity = 1 } } } },
                networkProfile = partner is null ? null : new { swappableCloudService = new { id = partner } },
            },
        });
        Assert.Equal("Succeeded", (await cloud.FollowAsync(accepted)).Json.GetProperty("status").GetString());
        var balancers = (await cloud.GetAsync($"{Paths.Group("shop-api")}/providers/Microsoft.Network/loadBalancers?{Paths.Network}")).Json.GetProperty("value").EnumerateArray();
        return [.. balancers.Single(each => each.GetProperty("name").GetString()!.StartsWith(name, StringComparison.Ordinal)).GetProperty("properties").GetProperty("loadBalancingRules")
            .EnumerateArray().Select(rule => rule.GetProperty("properties").GetProperty("frontendPort").GetInt32())];
    }
}
