using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.Tests.CloudServices;

public sealed class CloudServiceTargetTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListServicesAsync_DemoEstate_ListsEverySituationOnce()
    {
        await using var cloud = await TestCloud.StartAsync();

        var services = await cloud.ListAsync();

        foreach (var s in services)
            TestContext.Current.TestOutputHelper!.WriteLine($"{s.Service}\n{s.Partner}");
        Assert.Equal(15, services.Count);
        Assert.Equal(15, services.Select(pair => pair.Service.Key).Distinct().Count());
    }

    [Fact]
    public async Task ReadAsync_ReadyPair_ReadsEverything()
    {
        await using var cloud = await TestCloud.StartAsync();

        var pair = await cloud.ReadAsync("shop-api");
        TestContext.Current.TestOutputHelper!.WriteLine($"{pair}");
        foreach (var r in await cloud.RequestsAsync())
            TestContext.Current.TestOutputHelper!.WriteLine($"{r}");
    }
}
