using Portal.Emulator.Tests.Support;

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
    public async Task Follow_PairCreatedFromConfigurationAndPackages_AnswersWithWhatThePackagesHold()
    {
        await using var callers = await Callers.StartAsync(options => options.Seed = "empty");
        using var packages = new PackageFolder();
        var group = $"/subscriptions/{Paths.Retail}/resourceGroups/rg-fresh";
        Assert.Equal(201, (await callers.Cloud.SendAsync(HttpMethod.Put, $"{group}?api-version=2021-04-01", new { location = "westeurope" })).Status);
        var first = await CreateAsync(callers.Cloud, group, "fresh-one", packages.Write("1.0.0", port: 80), partner: null);
        var second = await CreateAsync(callers.Cloud, group, "fresh-two", packages.Write("2.0.0", port: 80), partner: first);

        var (live, staging) = (await callers.OpenAsync("fresh-one"), await callers.OpenAsync("fresh-two"));
        Assert.Equal(("1.0.0", "2.0.0"), (await callers.VersionAsync(live), await callers.VersionAsync(staging)));

        await callers.Cloud.FollowAsync(await callers.Cloud.SendAsync(HttpMethod.Put, Paths.Swap(second), Paths.Slot("Production")));
        Assert.Equal(("2.0.0", "1.0.0"), (await callers.VersionAsync(live), await callers.VersionAsync(staging)));
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

    /// <summary>A public address with a DNS label, and a deployment behind it that is described by its configuration and its package only.</summary>
    private static async Task<string> CreateAsync(RunningCloud cloud, string group, string name, string package, string? partner)
    {
        var address = $"{group}/providers/Microsoft.Network/publicIPAddresses/{name}-ip";
        await cloud.SendAsync(HttpMethod.Put, $"{address}?{Paths.Network}", new
        {
            location = "westeurope",
            properties = new { publicIPAllocationMethod = "Static", dnsSettings = new { domainNameLabel = name } },
        });
        var id = $"{group}/providers/Microsoft.Compute/cloudServices/{name}";
        var created = await cloud.SendAsync(HttpMethod.Put, $"{id}?{Paths.Compute}", new
        {
            location = "westeurope",
            properties = new
            {
                packageUrl = package,
                configuration = """<ServiceConfiguration xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration"><Role name="Web"><Instances count="2" /></Role></ServiceConfiguration>""",
                networkProfile = new
                {
                    swappableCloudService = partner is null ? null : new { id = partner },
                    loadBalancerConfigurations = new[]
                    {
                        new
                        {
                            name = $"{name}-lb",
                            properties = new { frontendIPConfigurations = new[] { new { name = "fe", properties = new { publicIPAddress = new { id = address } } } } },
                        },
                    },
                },
            },
        });
        Assert.Equal(201, created.Status);
        Assert.Equal("Succeeded", (await cloud.FollowAsync(created)).Json.GetProperty("status").GetString());
        return id;
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
