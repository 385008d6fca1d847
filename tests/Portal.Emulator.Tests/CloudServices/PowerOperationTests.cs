using Azure;
using Azure.Core;
using Azure.ResourceManager.Compute;

namespace Portal.Emulator.Tests.CloudServices;

public sealed class PowerOperationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_PowerOffAndOn_ThroughTheSdk()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var service = cloud.Arm.GetCloudServiceResource(new ResourceIdentifier(Paths.Deployment("shop-api", "1123")));

        var off = await service.PowerOffAsync(WaitUntil.Started, Token);
        await off.WaitForCompletionResponseAsync(DelayStrategy.CreateFixedDelayStrategy(TimeSpan.FromMilliseconds(20)), Token);
        Assert.Contains("PowerState/stopped", await CodesAsync(service));

        var on = await service.PowerOnAsync(WaitUntil.Started, Token);
        await on.WaitForCompletionResponseAsync(DelayStrategy.CreateFixedDelayStrategy(TimeSpan.FromMilliseconds(20)), Token);
        Assert.Contains("PowerState/started", await CodesAsync(service));
    }

    [Fact]
    public async Task Answer_WhileItRuns_TheServiceIsUpdating()
    {
        await using var cloud = await RunningCloud.StartAsync(options => options.OperationDuration = TimeSpan.FromMinutes(1));
        var path = Paths.Deployment("shop-api", "1123");
        await cloud.SendAsync(HttpMethod.Post, $"{path}/poweroff?{Paths.Compute}");
        Assert.Equal("Updating", (await cloud.GetAsync($"{path}?{Paths.Compute}")).Json.GetProperty("properties").GetProperty("provisioningState").GetString());
    }

    private static async Task<IEnumerable<string>> CodesAsync(CloudServiceResource service) =>
        (await service.GetInstanceViewAsync(Token)).Value.Statuses.Select(status => status.Code);
}
