namespace Portal.Emulator.Tests.Fabric;

public sealed class TrafficTests
{
    [Fact]
    public async Task Follow_DeploymentDeletedAndAnotherStaged_TakesItsAddressOverAndCanBeSwapped()
    {
        await using var callers = await Callers.StartAsync();
        var (live, staging) = (await callers.OpenAsync("shop-api"), await callers.OpenAsync("shop-api-staging"));
        var cloud = callers.Cloud;
        await cloud.FollowAsync(await cloud.SendAsync(HttpMethod.Delete, $"{Paths.Deployment("shop-api", "1123")}?{Paths.Compute}"));
        Assert.Equal(503, (await callers.GetAsync(staging)).Status);
        Assert.Equal("4.1.7", await callers.VersionAsync(live));

        Assert.Equal(201, (await cloud.SendAsync(HttpMethod.Put, $"{Paths.Deployment("shop-api", "1201")}?{Paths.Compute}", Third())).Status);
        await cloud.GetUntilAsync($"{Paths.Deployment("shop-api", "1201")}?{Paths.Compute}",
            answer => answer.Json.GetProperty("properties").GetProperty("provisioningState").GetString() == "Succeeded");
        Assert.Equal("4.3.0", await callers.VersionAsync(staging));

        await callers.SwapAsync("1201");
        Assert.Equal("4.3.0", await callers.VersionAsync(live));
        Assert.Equal("4.1.7", await callers.VersionAsync(staging));
    }

    [Fact]
    public async Task Follow_DeploymentStarting_IsNotReadyYet()
    {
        await using var callers = await Callers.StartAsync(options => options.OperationDuration = TimeSpan.FromMinutes(5));
        var staging = await callers.OpenAsync("shop-api-staging");
        await callers.Cloud.SendAsync(HttpMethod.Post, $"{Paths.Deployment("shop-api", "1123")}/restart?{Paths.Compute}", new { roleInstances = new[] { "*" } });
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => callers.GetAsync(staging));
        Assert.Equal(503, (await callers.GetAsync(new Uri(staging, "/health"), instance: "ShopApi.Web_IN_0")).Status);
    }

    private static object Third() => new
    {
        location = "westeurope",
        tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["hosted-service"] = "shop-api", ["version"] = "4.3.0" },
        properties = new
        {
            roleProfile = new { roles = new[] { new { name = "ShopApi.Web", sku = new { name = "Standard_D2_v2", tier = "Standard", capacity = 2 } } } },
            networkProfile = new
            {
                swappableCloudService = new { id = Paths.Deployment("shop-api", "0911") },
                loadBalancerConfigurations = new[]
                {
                    new
                    {
                        name = "shop-api-1201-lb",
                        properties = new
                        {
                            frontendIPConfigurations = new[]
                            {
                                new { name = "fe", properties = new { publicIPAddress = new { id = Paths.Address("shop-api", "shop-api-staging-ip") } } },
                            },
                        },
                    },
                },
            },
        },
    };
}
