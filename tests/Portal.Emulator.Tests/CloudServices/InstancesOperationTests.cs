using Azure;
using Azure.Core;
using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;

namespace Portal.Emulator.Tests.CloudServices;

public sealed class InstancesOperationTests
{
    private static readonly DelayStrategy Often = DelayStrategy.CreateFixedDelayStrategy(TimeSpan.FromMilliseconds(20));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_Restart_StartsEveryInstanceThatWasNot()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var service = cloud.Arm.GetCloudServiceResource(new ResourceIdentifier(Paths.Deployment("search", "1121")));
        var restart = await service.RestartAsync(WaitUntil.Started, new RoleInstances(["*"]), Token);
        await restart.WaitForCompletionResponseAsync(Often, Token);
        var view = await service.GetInstanceViewAsync(Token);
        Assert.Equal(6, Assert.Single(view.Value.RoleInstanceStatusesSummary).Count);
    }

    [Fact]
    public async Task Answer_RestartOfOne_LeavesTheOthersRunning()
    {
        await using var cloud = await RunningCloud.StartAsync(options => options.OperationDuration = TimeSpan.FromMinutes(1));
        var path = Paths.Deployment("shop-api", "1123");
        Assert.Equal(202, (await cloud.SendAsync(HttpMethod.Post, $"{path}/roleInstances/ShopApi.Web_IN_1/restart?{Paths.Compute}")).Status);
        var summary = (await cloud.GetAsync($"{path}/instanceView?{Paths.Compute}")).Json.GetProperty("roleInstance").GetProperty("statusesSummary");
        Assert.Equal([3, 1], summary.EnumerateArray().Select(item => item.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task Answer_Delete_LowersTheCapacity()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var path = Paths.Deployment("shop-api", "1123");
        await cloud.FollowAsync(await cloud.SendAsync(HttpMethod.Post, $"{path}/delete?{Paths.Compute}", new { roleInstances = new[] { "ShopApi.Web_IN_2" } }));
        var roles = (await cloud.GetAsync($"{path}/roles?{Paths.Compute}")).Json.GetProperty("value");
        Assert.Equal(2, roles[0].GetProperty("sku").GetProperty("capacity").GetInt32());
    }

    [Fact]
    public async Task Answer_InstancesThatAreNoList_IsRefusedAndNotTakenForAll()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.SendAsync(HttpMethod.Post, $"{Paths.Deployment("shop-api", "1123")}/restart?{Paths.Compute}", new { roleInstances = "ShopApi.Web_IN_1" });
        Assert.Equal((400, "InvalidRequestContent"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("operationFails")]
    [InlineData("halfDone")]
    public async Task Answer_RestartThatFails_LeavesTheServiceAsItWas(string kind)
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("fails", new { kind });
        var path = Paths.Deployment("shop-api", "1123");
        var ended = await cloud.FollowAsync(await cloud.SendAsync(HttpMethod.Post, $"{path}/restart?{Paths.Compute}"));
        Assert.Equal("Failed", ended.Json.GetProperty("status").GetString());
        Assert.Equal("Succeeded", (await cloud.GetAsync($"{path}?{Paths.Compute}")).Json.GetProperty("properties").GetProperty("provisioningState").GetString());
        Assert.DoesNotContain("RoleStateStarting", (await cloud.GetAsync($"{path}/instanceView?{Paths.Compute}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_UnknownInstance_Is404()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.SendAsync(HttpMethod.Post, $"{Paths.Deployment("shop-api", "1123")}/roleInstances/none/restart?{Paths.Compute}");
        Assert.Equal(404, answer.Status);
    }
}
