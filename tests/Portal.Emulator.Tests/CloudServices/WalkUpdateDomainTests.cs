namespace Portal.Emulator.Tests.CloudServices;

public sealed class WalkUpdateDomainTests
{
    private static readonly string Staged = Paths.Deployment("cms", "1122", Paths.Media);

    [Fact]
    public async Task Answer_EveryDomainInTurn_EndsTheWalk()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var domains = (await cloud.GetAsync($"{Staged}/updateDomains?{Paths.Compute}")).Json.GetProperty("value");
        Assert.Equal(5, domains.GetArrayLength());
        for (var domain = 2; domain < 5; domain++)
        {
            Assert.Equal(200, (await cloud.GetAsync($"{Staged}/updateDomains/{domain}?{Paths.Compute}")).Status);
            await cloud.FollowAsync(await cloud.SendAsync(HttpMethod.Put, $"{Staged}/updateDomains/{domain}?{Paths.Compute}"));
        }
        var view = await cloud.GetAsync($"{Staged}/instanceView?{Paths.Compute}");
        Assert.Contains("CurrentUpgradeDomain/-1", view.Text, StringComparison.Ordinal);
    }
}
