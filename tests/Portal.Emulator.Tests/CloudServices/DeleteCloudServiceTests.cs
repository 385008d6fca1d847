using Azure;
using Azure.Core;
using Azure.ResourceManager.Compute;

namespace Portal.Emulator.Tests.CloudServices;

public sealed class DeleteCloudServiceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_PairedService_LeavesThePartnerSingleAndTheAddressFree()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var service = cloud.Arm.GetCloudServiceResource(new ResourceIdentifier(Paths.Deployment("shop-api", "1123")));
        var operation = await service.DeleteAsync(WaitUntil.Started, Token);
        await operation.WaitForCompletionResponseAsync(DelayStrategy.CreateFixedDelayStrategy(TimeSpan.FromMilliseconds(20)), Token);

        Assert.Equal(404, (await cloud.GetAsync($"{Paths.Deployment("shop-api", "1123")}?{Paths.Compute}")).Status);
        Assert.Equal(404, (await cloud.GetAsync($"{Paths.Balancer("shop-api", "1123")}?{Paths.Network}")).Status);
        var partner = await cloud.GetAsync($"{Paths.Deployment("shop-api", "0911")}?{Paths.Compute}");
        Assert.False(partner.Json.GetProperty("properties").GetProperty("networkProfile").TryGetProperty("swappableCloudService", out _));
        var address = await cloud.GetAsync($"{Paths.Address("shop-api", "shop-api-staging-ip")}?{Paths.Network}");
        Assert.False(address.Json.GetProperty("properties").TryGetProperty("ipConfiguration", out _));
    }

    [Fact]
    public async Task Answer_NothingThere_Is204()
    {
        await using var cloud = await RunningCloud.StartAsync();
        Assert.Equal(204, (await cloud.SendAsync(HttpMethod.Delete, $"{Paths.Deployment("shop-api", "none")}?{Paths.Compute}")).Status);
    }
}
