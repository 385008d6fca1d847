using System.Text.Json;
using Azure;
using Azure.Core;

namespace Portal.Emulator.Tests.Network;

public sealed class GetSwapTests
{
    private static readonly string Staged = Paths.Deployment("shop-api", "1123");

    [Fact]
    public async Task Answer_AfterASwapThroughTheSdk_ShowsTheNewSlot()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var token = TestContext.Current.CancellationToken;
        var raw = new ArmRaw(cloud.Arm);
        var accepted = await raw.SendAsync(RequestMethod.Put, Paths.Swap(Staged), Paths.Slot("Production"), token);
        Assert.Equal(202, accepted.Status);
        Assert.True(accepted.Headers.TryGetValue("Azure-AsyncOperation", out var address));
        await cloud.GetUntilAsync(new Uri(address!).PathAndQuery, answer => answer.Json.GetProperty("status").GetString() == "Succeeded");

        var read = await raw.SendAsync(RequestMethod.Get, Paths.Swap(Staged), null, token);
        using var body = JsonDocument.Parse(read.Content);
        Assert.Equal("Production", body.RootElement.GetProperty("properties").GetProperty("slotType").GetString());
    }

    [Fact]
    public async Task Answer_RefusedSwap_SurfacesInTheSdk()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var raw = new ArmRaw(cloud.Arm);
        var path = Paths.Swap(Paths.Deployment("checkout", "1120"));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => raw.SendAsync(RequestMethod.Put, path, Paths.Slot("Production"), TestContext.Current.CancellationToken));
        Assert.Equal((409, "VipSwapEndpointCountMismatch"), (refused.Status, refused.ErrorCode));
    }
}
