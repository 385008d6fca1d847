namespace Portal.Emulator.Tests.Control;

public sealed class SituationChangesTests
{
    private static readonly string Staged = Paths.Deployment("shop-api", "1123");

    [Fact]
    public async Task Apply_Scale_ChangesRolesInstancesAndConfiguration()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await ChangeAsync(cloud, "scale?to=6");
        var service = (await cloud.GetAsync($"{Staged}?{Paths.Compute}")).Json.GetProperty("properties");
        Assert.Equal(6, service.GetProperty("roleProfile").GetProperty("roles")[0].GetProperty("sku").GetProperty("capacity").GetInt32());
        Assert.Contains("<Instances count=\"6\" />", service.GetProperty("configuration").GetString(), StringComparison.Ordinal);
        Assert.Equal(7, (await cloud.GetAsync($"{Staged}/roleInstances?{Paths.Compute}")).Json.GetProperty("value").GetArrayLength());
    }

    [Fact]
    public async Task Apply_Swap_HappensBehindOurBack()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await ChangeAsync(cloud, "swap");
        Assert.Equal("Production", (await cloud.GetAsync(Paths.Swap(Staged))).Json.GetProperty("properties").GetProperty("slotType").GetString());
    }

    [Theory]
    [InlineData("instance-stops", "VipSwapNotAllowedAsRoleInstancesAreNotRunning", "instance-starts")]
    [InlineData("instance-stops?slot=production", "VipSwapNotAllowedAsRoleInstancesAreNotRunning", "instance-starts?slot=production")]
    [InlineData("stop", "VipSwapNotAllowedAsCloudServiceIsStopped", "start")]
    [InlineData("walk-starts", "VipSwapNotAllowedAsRollingUpgradeIsInProgress", "walk-ends")]
    [InlineData("lock", "ScopeLocked", "unlock")]
    public async Task Apply_Obstacle_StandsUntilTakenAway(string obstacle, string code, string remedy)
    {
        await using var cloud = await RunningCloud.StartAsync();
        await ChangeAsync(cloud, obstacle);
        Assert.Equal(code, (await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Staged), Paths.Slot("Production"))).ErrorCode);
        await ChangeAsync(cloud, remedy);
        Assert.Equal(202, (await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Staged), Paths.Slot("Production"))).Status);
    }

    private static async Task ChangeAsync(RunningCloud cloud, string change) =>
        Assert.Equal(204, (await cloud.SendAsync(HttpMethod.Post, $"/.emulator/situations/shop-api/{change}")).Status);
}
