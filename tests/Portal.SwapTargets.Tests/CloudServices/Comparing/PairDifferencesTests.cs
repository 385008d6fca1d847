using Portal.Domain.Swaps;

namespace Portal.SwapTargets.Tests.CloudServices.Comparing;

public sealed class PairDifferencesTests
{
    [Fact]
    public async Task Of_StagingValues_AreMarked()
    {
        await using var cloud = await TestCloud.StartAsync();

        var differences = (await cloud.ReadAsync("catalog")).Differences;

        var marked = differences.Where(difference => difference.LooksLikeStaging).Select(difference => difference.Name);
        Assert.Equal(
            ["Catalog.Web: Database.Host", "Catalog.Web: Events.Queue", "Catalog.Web: Search.Url"], marked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_EndpointAdded_IsTold()
    {
        await using var cloud = await TestCloud.StartAsync();

        var endpoint = Assert.Single((await cloud.ReadAsync("checkout")).Differences, difference => difference.Kind == DifferenceKind.Endpoint);

        Assert.Null(endpoint.Production);
        Assert.Equal("tcp 443", endpoint.Staging);
    }

    [Fact]
    public async Task Of_FewerInstances_AreTold()
    {
        await using var cloud = await TestCloud.StartAsync();

        Assert.Contains(
            new Difference(DifferenceKind.Instances, "Reports.Web: instances", "6", "2"), (await cloud.ReadAsync("reports")).Differences);
    }

    [Fact]
    public async Task Of_EveryPairOfTheEstate_ShowsNoSecret()
    {
        await using var cloud = await TestCloud.StartAsync();

        var secrets = (await cloud.ListAsync()).SelectMany(pair => pair.Differences).Where(difference => difference.IsSecret);

        Assert.All(secrets, secret => Assert.Equal((null, null), (secret.Production, secret.Staging)));
    }
}
