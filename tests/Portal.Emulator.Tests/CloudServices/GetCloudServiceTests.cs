using System.Xml.Linq;
using Azure;
using Azure.Core;
using Azure.ResourceManager.Compute;
using Microsoft.Extensions.Time.Testing;

namespace Portal.Emulator.Tests.CloudServices;

public sealed class GetCloudServiceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_UnmodifiedSdk_ReadsAllOfIt()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 6, 14, 0, 0, TimeSpan.Zero));
        await using var cloud = await RunningCloud.StartAsync(time: time);
        CloudServiceResource service = await cloud.Arm.GetCloudServiceResource(new ResourceIdentifier(Paths.Deployment("shop-api", "1123"))).GetAsync(Token);
        var data = service.Data;
        Assert.Equal("4.2.0", data.Tags["version"]);
        Assert.Equal("Ben", data.Tags["deployed-by"]);
        Assert.Equal("Staging", data.NetworkProfile.SlotType.ToString());
        Assert.Equal(Paths.Deployment("shop-api", "0911"), data.NetworkProfile.SwappableCloudServiceId.ToString());
        Assert.Equal(Paths.Address("shop-api", "shop-api-staging-ip"), data.NetworkProfile.LoadBalancerConfigurations[0].FrontendIPConfigurations[0].PublicIPAddressId.ToString());
        Assert.Equal([("ShopApi.Web", 3L), ("ShopApi.Worker", 1L)], data.Roles.Select(role => (role.Name, role.Sku.Capacity!.Value)));
        Assert.Single(data.OSSecrets);
        Assert.InRange(time.GetUtcNow() - data.SystemData.CreatedOn!.Value, TimeSpan.FromMinutes(35), TimeSpan.FromMinutes(40));
        Assert.Equal("shop-api", XDocument.Parse(data.Configuration).Root!.Attribute("serviceName")!.Value);
    }

    [Fact]
    public async Task Answer_Missing_Is404()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var service = cloud.Arm.GetCloudServiceResource(new ResourceIdentifier(Paths.Deployment("shop-api", "none")));
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.GetAsync(Token));
        Assert.Equal((404, "ResourceNotFound"), (failure.Status, failure.ErrorCode));
    }
}
