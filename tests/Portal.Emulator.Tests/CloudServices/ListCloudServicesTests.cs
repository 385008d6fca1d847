using Azure.Core;
using Azure.ResourceManager.Compute;

namespace Portal.Emulator.Tests.CloudServices;

public sealed class ListCloudServicesTests
{
    [Fact]
    public async Task Answer_SubscriptionLargerThanAPage_LinksToTheRest()
    {
        await using var cloud = await RunningCloud.StartAsync(options => options.PageSize = 5);
        var names = new List<string?>();
        var next = $"/subscriptions/{Paths.Retail}/providers/Microsoft.Compute/cloudServices?{Paths.Compute}";
        while (next is not null)
        {
            var page = (await cloud.GetAsync(next)).Json;
            Assert.InRange(page.GetProperty("value").GetArrayLength(), 1, 5);
            names.AddRange(page.GetProperty("value").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
            next = page.TryGetProperty("nextLink", out var link) ? link.GetString() : null;
            Assert.True(next is null || next.StartsWith("https://management.emulator.invalid/", StringComparison.Ordinal));
            next = next is null ? null : new Uri(next).PathAndQuery;
        }
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("shop-api-1123", names, StringComparer.Ordinal);
        Assert.DoesNotContain("cms-1122", names, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Answer_UnmodifiedSdk_ReadsEveryPage()
    {
        await using var cloud = await RunningCloud.StartAsync(options => options.PageSize = 3);
        var services = new List<CloudServiceData>();
        await foreach (var subscription in cloud.Arm.GetSubscriptions().GetAllAsync(TestContext.Current.CancellationToken))
        {
            await foreach (var service in subscription.GetCloudServicesAsync(TestContext.Current.CancellationToken))
                services.Add(service.Data);
        }
        Assert.Equal(46, services.Count);
        Assert.All(services, service => Assert.NotEmpty(service.NetworkProfile.LoadBalancerConfigurations[0].FrontendIPConfigurations));
    }

    [Fact]
    public async Task Answer_ResourceGroup_ListsItsOwnOnly()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var group = cloud.Arm.GetResourceGroupResource(new ResourceIdentifier(Paths.Group("shop-api")));
        var names = new List<string>();
        await foreach (var service in group.GetCloudServices().GetAllAsync(TestContext.Current.CancellationToken))
            names.Add(service.Data.Name);
        Assert.Equal(["shop-api-0911", "shop-api-1123"], names);
    }
}
