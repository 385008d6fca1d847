using Azure.Core;

namespace Portal.Emulator.Tests.Subscriptions;

public sealed class ListResourceGroupsTests
{
    [Fact]
    public async Task Answer_UnmodifiedSdk_ReadsGroups()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var groups = cloud.Arm.GetSubscriptionResource(new ResourceIdentifier($"/subscriptions/{Paths.Retail}")).GetResourceGroups();
        var names = new List<string>();
        await foreach (var group in groups.GetAllAsync(cancellationToken: TestContext.Current.CancellationToken))
            names.Add(group.Data.Name);
        Assert.Contains("rg-shop-api", names);
        Assert.True((await groups.ExistsAsync("rg-shop-api", TestContext.Current.CancellationToken)).Value);
        Assert.False((await groups.ExistsAsync("rg-none", TestContext.Current.CancellationToken)).Value);
    }
}
