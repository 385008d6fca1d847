using Azure.Core;
using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;

namespace Portal.Emulator.Tests.CloudServices;

public sealed class GetInstanceViewTests
{
    [Fact]
    public async Task Answer_OneInstanceStarting_CountsItApart()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var service = cloud.Arm.GetCloudServiceResource(new ResourceIdentifier(Paths.Deployment("search", "1121")));
        CloudServiceInstanceView view = await service.GetInstanceViewAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            [("RoleState/RoleStateStarted", 5), ("RoleState/RoleStateStarting", 1)],
            view.RoleInstanceStatusesSummary.Select(summary => (summary.Code, summary.Count!.Value)));
        Assert.Equal(
            ["ProvisioningState/succeeded", "PowerState/started", "CurrentUpgradeDomain/-1", "MaxUpgradeDomain/4"],
            view.Statuses.Select(status => status.Code));
    }

    [Theory]
    [InlineData("photos", "1019", "PowerState/stopped")]
    [InlineData("cms", "1122", "CurrentUpgradeDomain/2")]
    public async Task Answer_Situation_ShowsItsCode(string service, string build, string code)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var view = await cloud.GetAsync($"{Paths.Deployment(service, build, Paths.Media)}/instanceView?{Paths.Compute}");
        Assert.Contains(code, view.Json.GetProperty("statuses").EnumerateArray().Select(status => status.GetProperty("code").GetString()));
    }
}
