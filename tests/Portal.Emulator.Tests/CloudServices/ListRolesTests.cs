using Azure.Core;
using Azure.ResourceManager.Compute;

namespace Portal.Emulator.Tests.CloudServices;

public sealed class ListRolesTests
{
    [Fact]
    public async Task Answer_UnmodifiedSdk_ReadsRoles()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var roles = cloud.Arm.GetCloudServiceResource(new ResourceIdentifier(Paths.Deployment("shop-api", "1123"))).GetCloudServiceRoles();
        var names = new List<(string, long?)>();
        await foreach (var role in roles.GetAllAsync(TestContext.Current.CancellationToken))
            names.Add((role.Data.Name, role.Data.Sku.Capacity));
        Assert.Equal([("ShopApi.Web", 3L), ("ShopApi.Worker", 1L)], names);
        Assert.Equal("ShopApi.Web", (await roles.GetAsync("ShopApi.Web", TestContext.Current.CancellationToken)).Value.Data.Name);
        Assert.False((await roles.ExistsAsync("none", TestContext.Current.CancellationToken)).Value);
    }
}
