using Portal.Domain.Estate;
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

    [Fact]
    public async Task ReadListsAsync_SixHundredServices_AsksResourceGraphOnceAThousandDeployments()
    {
        await using var cloud = await TestCloud.StartAsync(options => options.Seed = "many:600");
        var inventory = cloud.Target.OpenInventory();
        var subscriptions = await cloud.Target.ListSubscriptionsAsync(Token);
        await cloud.ForgetRequestsAsync();

        Assert.Empty(await inventory.ReadListsAsync(subscriptions, Token));

        Assert.Equal(600, inventory.Facts().Count);
        var requests = await cloud.RequestsAsync();
        Assert.Equal(2, requests.Count);
        Assert.All(requests, request => Assert.EndsWith("Microsoft.ResourceGraph/resources", request.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReadListsAsync_HundredSubscriptions_CostNoMoreThanOne()
    {
        await using var cloud = await TestCloud.StartAsync(options => options.Seed = "many:1200/100");
        var inventory = cloud.Target.OpenInventory();
        await cloud.ForgetRequestsAsync();

        var subscriptions = await cloud.Target.ListSubscriptionsAsync(Token);
        Assert.Empty(await inventory.ReadListsAsync(subscriptions, Token));

        Assert.Equal((100, 1200), (subscriptions.Count, inventory.Facts().Count));
        var requests = await cloud.RequestsAsync();
        Assert.Equal((3, 1), (requests.Count(request => request.Path.EndsWith("Microsoft.ResourceGraph/resources", StringComparison.Ordinal)), requests.Count(request => request.Path == "/subscriptions")));
        Assert.Equal(4, requests.Count);
    }

    [Fact]
    public async Task ReadListsAsync_ByGraph_TellsTheSameAsLists()
    {
        await using var cloud = await TestCloud.StartAsync();
        var listed = (await cloud.ListAsync()).ToDictionary(pair => pair.Service.Key);

        var inventory = await OpenAsync(cloud);

        Assert.Equal(26, inventory.Facts().Count);
        Assert.All(inventory.Facts(), facts => Assert.Equal(listed[facts.Service.Key].Service, facts.Service));
        Assert.All(inventory.Facts(), facts => Assert.Equal(cloud.Target.Judge(listed[facts.Service.Key]), cloud.Target.Judge(facts)));
    }

    [Fact]
    public async Task ReadListsAsync_NothingChanged_KeepsTheSameFacts()
    {
        await using var cloud = await TestCloud.StartAsync();
        var inventory = await OpenAsync(cloud);
        await ReadAsync(cloud, inventory);
        var before = inventory.Facts();

        await ReadAsync(cloud, inventory);

        Assert.All(before.Zip(inventory.Facts()), pair => Assert.Same(pair.First, pair.Second));
    }

    [Fact]
    public async Task ReadListsAsync_GraphNotAllowed_ListsEachSubscription()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.FaultAsync(new { kind = "error", path = "ResourceGraph", status = 403, code = "AuthorizationFailed" });

        var inventory = await OpenAsync(cloud);

        Assert.Equal(26, inventory.Facts().Count);
        Assert.NotNull(inventory.Facts().Single(facts => facts.Service.Name == "shop-api").Service.Staging!.Vip!.Address);
    }

    [Fact]
    public async Task ReadListsAsync_GraphThrottles_KeepsWhatIsKnownAndSaysWhy()
    {
        await using var cloud = await TestCloud.StartAsync();
        var inventory = await OpenAsync(cloud);
        await cloud.FaultAsync(new { kind = "throttled", path = "ResourceGraph", retryAfter = 20 });

        var problem = Assert.Single(await inventory.ReadListsAsync(await cloud.Target.ListSubscriptionsAsync(Token), Token));

        Assert.Equal(CloudFailureKind.Throttled, problem.Failure.Kind);
        Assert.Equal(TimeSpan.FromSeconds(20), problem.Failure.RetryAfter);
        Assert.Equal(26, inventory.Facts().Count);
    }

    [Fact]
    public async Task ReadListsAsync_GraphLagsAfterASwap_DoesNotPutBackWhatWasReadSince()
    {
        await using var cloud = await TestCloud.StartAsync(options => options.GraphLag = TimeSpan.FromHours(1));
        var inventory = await OpenAsync(cloud);
        var before = inventory.Facts().Single(facts => facts.Service.Name == "shop-api").Service;
        var accepted = Assert.IsType<Submission.Accepted>(await cloud.Target.BeginAsync(await cloud.IntentAsync("shop-api"), "test", Token));
        await cloud.FollowToEndAsync(accepted.Operation);

        inventory.Learn(await cloud.ReadAsync(before));
        await ReadAsync(cloud, inventory);

        var after = inventory.Facts().Single(facts => facts.Service.Key == before.Key).Service;
        Assert.Equal(before.Staging!.Id, after.Production!.Id);
        Assert.Equal(before.Production!.Id, after.Staging!.Id);
    }

    [Fact]
    public async Task Details_InstancesNotStarted_AreAskedForByName()
    {
        await using var cloud = await TestCloud.StartAsync();
        var inventory = await OpenAsync(cloud);
        await Task.WhenAll(inventory.Details.Where(detail => detail.ReadAt is null).Select(detail => detail.ReadAsync(Token)));

        var search = inventory.Facts().Single(facts => facts.Service.Name == "search");

        Assert.Contains(cloud.Target.Judge(search), finding => finding.Because.StartsWith("search_IN_5 of staging is ", StringComparison.Ordinal));
    }

    private static async Task<IInventory> OpenAsync(TestCloud cloud)
    {
        var inventory = cloud.Target.OpenInventory();
        await ReadAsync(cloud, inventory);
        inventory.Facts();
        return inventory;
    }

    private static async Task ReadAsync(TestCloud cloud, IInventory inventory)
    {
        Assert.Empty(await inventory.ReadListsAsync(await cloud.Target.ListSubscriptionsAsync(Token), Token));
        foreach (var detail in inventory.Details)
            await detail.ReadAsync(Token);
    }
}
