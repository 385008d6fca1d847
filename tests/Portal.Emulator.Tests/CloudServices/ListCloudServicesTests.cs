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

    [Fact]
    public async Task Answer_AskedAgain_ShowsWhatHasChangedInTheSpellingOfItsVersion()
    {
        await using var cloud = await RunningCloud.StartAsync();
        foreach (var side in new[] { "Production", "Staging" })
        {
            foreach (var version in new[] { "2022-04-04", "2022-09-04" })
            {
                var listed = (await cloud.GetAsync($"{Paths.Group("shop-api")}/providers/Microsoft.Compute/cloudServices?api-version={version}")).Json.GetProperty("value");
                Assert.Equal(2, listed.GetArrayLength());
                foreach (var service in listed.EnumerateArray())
                    Assert.Equal((await cloud.GetAsync($"{service.GetProperty("id").GetString()}?api-version={version}")).Text, service.GetRawText());
            }
            await cloud.FollowAsync(await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Paths.Deployment("shop-api", "1123")), Paths.Slot(side)));
        }
    }
}
