using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices;

namespace Portal.SwapTargets.Tests.CloudServices.Reads;

public sealed class CloudServiceInventoryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListAsync_DemoEstate_ListsEveryServiceOnce()
    {
        await using var cloud = await TestCloud.StartAsync();

        var pairs = await cloud.ListAsync();

        Assert.Equal(26, pairs.Count);
        Assert.Equal(26, pairs.Select(pair => pair.Service.Key).Distinct().Count());
        Assert.Equal(26, pairs.Select(pair => pair.Service.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task ListAsync_ReadyPair_ShowsTheSameAsARead()
    {
        await using var cloud = await TestCloud.StartAsync();

        var listed = await cloud.FindAsync("shop-api");
        var read = await cloud.ReadAsync(listed.Service);

        Assert.Equal(read.Service.Production!.Vip, listed.Service.Production!.Vip);
        Assert.Equal(read.Service.Staging!.Endpoints, listed.Service.Staging!.Endpoints);
        Assert.Equal(read.Differences, listed.Differences);
        Assert.Equal(read.Partner, listed.Partner);
        Assert.Equal(read.Service.Staging.InstancesReady, listed.Service.Staging.InstancesReady);
        Assert.All(listed.Sides, side => Assert.IsType<Reading<Portal.Domain.HostedServices.Slot>.NotAsked>(side.SlotInSwap));
        Assert.IsType<Reading<Portal.Domain.EquatableList<ScopeGrants>>.NotAsked>(listed.Permissions);
    }

    [Fact]
    public async Task ListAsync_SmallPages_MissesNothing()
    {
        await using var cloud = await TestCloud.StartAsync(options => options.PageSize = 3);

        var pairs = await cloud.ListAsync();

        Assert.Equal(26, pairs.Count);
        Assert.NotNull(pairs.Single(pair => pair.Service.Name == "shop-api").Service.Staging!.Vip!.Address);
    }

    [Fact]
    public async Task ListAsync_EstateOfThirtyServices_AsksFiveListsASubscriptionAndOneViewADeployment()
    {
        await using var cloud = await TestCloud.StartAsync(options => options.Seed = "many:30");

        var pairs = await cloud.ListAsync();

        var requests = await cloud.RequestsAsync();
        var subscriptions = await cloud.Target.ListSubscriptionsAsync(Token);
        Assert.Equal(30, pairs.Count);
        Assert.Equal(1 + (5 * subscriptions.Count) + pairs.Sum(pair => pair.Sides.Count()), requests.Count);
    }

    [Fact]
    public async Task ListAsync_PartnerMissing_AppearsAlone()
    {
        await using var cloud = await TestCloud.StartAsync();

        var pair = await cloud.FindAsync("partner-gateway");

        Assert.Null(pair.Service.Staging);
        Assert.Equal(false, pair.Partner.Found);
    }

    [Fact]
    public async Task ListAsync_AddressesMayNotBeListed_ServicesAreThere()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.FaultAsync(new { kind = "error", path = "publicIPAddresses$", status = 403, code = "AuthorizationFailed" });

        var pair = await cloud.FindAsync("shop-api");

        Assert.Equal(CloudFailureKind.Permission, pair.Production!.PublicIp.Failure()!.Kind);
        Assert.NotNull(pair.Service.Production!.Vip);
        Assert.Null(pair.Service.Production.Vip.Address);
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("error")]
    public async Task ListAsync_ServicesCannotBeListed_Throws(string kind)
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.FaultAsync(new { kind, path = "Microsoft.Compute/cloudServices$" });

        var exception = await Assert.ThrowsAsync<CloudFailureException>(cloud.ListAsync);

        Assert.StartsWith("The portal could not list the cloud services of ", exception.Message, StringComparison.Ordinal);
    }
}
