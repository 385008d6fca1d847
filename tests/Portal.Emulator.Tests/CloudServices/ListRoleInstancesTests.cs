using Azure.Core;
using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;

namespace Portal.Emulator.Tests.CloudServices;

public sealed class ListRoleInstancesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_WithExpand_ShowsStates()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var instances = cloud.Arm.GetCloudServiceResource(new ResourceIdentifier(Paths.Deployment("search", "1121"))).GetCloudServiceRoleInstances();
        var odd = new List<string>();
        await foreach (var instance in instances.GetAllAsync(InstanceViewType.InstanceView, Token))
        {
            if (instance.Data.InstanceView.Statuses[0].Code != "RoleState/RoleStateStarted")
                odd.Add(instance.Data.Name);
        }
        Assert.Equal(["search_IN_5"], odd);
    }

    [Fact]
    public async Task Answer_WithoutExpand_LeavesTheViewOut()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var list = await cloud.GetAsync($"{Paths.Deployment("search", "1121")}/roleInstances?{Paths.Compute}");
        Assert.All(list.Json.GetProperty("value").EnumerateArray(), item => Assert.False(item.GetProperty("properties").TryGetProperty("instanceView", out _)));
    }

    [Fact]
    public async Task Answer_OneInstance_HasAViewOfItsOwn()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var path = $"{Paths.Deployment("search", "1121")}/roleInstances/search_IN_5";
        Assert.Equal("search_IN_5", (await cloud.GetAsync($"{path}?{Paths.Compute}")).Json.GetProperty("name").GetString());
        var view = (await cloud.GetAsync($"{path}/instanceView?{Paths.Compute}")).Json;
        Assert.Equal("RoleState/RoleStateStarting", view.GetProperty("statuses")[0].GetProperty("code").GetString());
        Assert.Equal(404, (await cloud.GetAsync($"{path}9?{Paths.Compute}")).Status);
    }
}
