using System.Diagnostics;
using Portal.Emulator.Fabric;
using Portal.Emulator.Tests.Support;

namespace Portal.Emulator.Tests.Fabric;

public sealed class VipTests
{
    private static readonly TimeSpan Work = TimeSpan.FromMilliseconds(1500);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FabricKind.InProcess)]
    [InlineData(FabricKind.Forwarder)]
    public async Task HandleAsync_ReadyInstances_TakeTurns(FabricKind kind)
    {
        await using var callers = await Callers.StartAsync(options => options.Fabric.Kind = kind);
        var address = await callers.OpenAsync("search-staging");
        var seen = new List<string>();
        for (var request = 0; request < 10; request++)
            seen.Add((await callers.GetAsync(address)).Headers["X-Instance"]);
        // Six instances, of which one has not started.
        Assert.Equal(["search_IN_0", "search_IN_1", "search_IN_2", "search_IN_3", "search_IN_4"], seen.Distinct().Order());
        Assert.All(seen.GroupBy(name => name), turns => Assert.Equal(2, turns.Count()));
    }

    [Theory]
    [InlineData(FabricKind.InProcess)]
    [InlineData(FabricKind.Forwarder)]
    public async Task HandleAsync_WorkAcrossASwap_FinishesOnTheOldAndTheConnectionMovesAfterwards(FabricKind kind)
    {
        var time = new WatchedTime();
        await using var callers = await Callers.StartAsync(options => options.Fabric.Kind = kind, time);
        var live = await callers.OpenAsync("shop-api");
        using var kept = callers.NewConnection();
        Assert.Equal("4.1.7", await callers.VersionAsync(live, kept));
        var work = callers.VersionAsync(new Uri(live, "/work?ms=1500"), kept);
        await time.WaitedForAsync(Work, Token);
        await callers.SwapAsync(accepted: () => time.Advance(Callers.SwapTakes));
        Assert.Equal("4.2.0", await callers.VersionAsync(live));
        Assert.False(work.IsCompleted);
        time.Advance(Work);
        Assert.Equal("4.1.7", await work);
        Assert.Equal("4.2.0", await callers.VersionAsync(live, kept));
        Assert.Equal("4.1.7", await callers.VersionAsync(await callers.OpenAsync("shop-api-staging")));
    }

    [Fact]
    public async Task HandleAsync_ConnectionsLinger_StayUntilTheyMayMove()
    {
        await using var callers = await Callers.StartAsync();
        var live = await callers.OpenAsync("shop-api");
        using var kept = callers.NewConnection();
        Assert.Equal("4.1.7", await callers.VersionAsync(live, kept));
        await callers.OrderAsync("shop-api/connections-linger");
        await callers.SwapAsync();
        Assert.Equal("4.1.7", await callers.VersionAsync(live, kept));
        using (var fresh = callers.NewConnection())
            Assert.Equal("4.2.0", await callers.VersionAsync(live, fresh));
        await callers.OrderAsync("shop-api/connections-move");
        Assert.Equal("4.2.0", await callers.VersionAsync(live, kept));
    }

    [Fact]
    public async Task HandleAsync_LingeringOnAStoppedDeployment_Moves()
    {
        await using var callers = await Callers.StartAsync();
        var live = await callers.OpenAsync("shop-api");
        await callers.OrderAsync("shop-api/connections-linger");
        using var kept = callers.NewConnection();
        Assert.Equal("4.1.7", await callers.VersionAsync(live, kept));
        await callers.SwapAsync();
        await callers.OrderAsync("shop-api/stop");
        Assert.Equal("4.2.0", await callers.VersionAsync(live, kept));
    }

    [Theory]
    [InlineData(FabricKind.InProcess)]
    [InlineData(FabricKind.Forwarder)]
    public async Task HandleAsync_InstanceDies_CutsItsAnswersAndLeavesTheOthers(FabricKind kind)
    {
        var time = new WatchedTime();
        await using var callers = await Callers.StartAsync(options => options.Fabric.Kind = kind, time);
        var live = await callers.OpenAsync("shop-api");
        var work = callers.GetAsync(new Uri(live, "/work?ms=1500"), instance: "ShopApi.Web_IN_1", client: callers.NewConnection());
        await time.WaitedForAsync(Work, Token);
        using var others = callers.NewConnection();
        for (var request = 0; request < 5; request++)
            await callers.GetAsync(live, client: others);
        await callers.OrderAsync("shop-api/instance-dies?slot=production&instance=ShopApi.Web_IN_1");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => work);
        for (var request = 0; request < 6; request++)
            Assert.NotEqual("ShopApi.Web_IN_1", (await callers.GetAsync(live, client: others)).Headers["X-Instance"]);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => callers.GetAsync(live, instance: "ShopApi.Web_IN_1"));
    }

    [Theory]
    [InlineData(FabricKind.InProcess)]
    [InlineData(FabricKind.Forwarder)]
    public async Task HandleAsync_InstanceStops_GetsNothingNewAndFinishesWhatItHas(FabricKind kind)
    {
        var time = new WatchedTime();
        await using var callers = await Callers.StartAsync(options => options.Fabric.Kind = kind, time);
        var live = await callers.OpenAsync("shop-api");
        var work = callers.GetAsync(new Uri(live, "/work?ms=1500"), instance: "ShopApi.Web_IN_1", client: callers.NewConnection());
        await time.WaitedForAsync(Work, Token);
        using var others = callers.NewConnection();
        Assert.Equal(200, (await callers.GetAsync(live, client: others)).Status);
        await callers.OrderAsync("shop-api/instance-stops?slot=production&instance=ShopApi.Web_IN_1");
        Assert.Equal(503, (await callers.GetAsync(new Uri(live, "/health"), instance: "ShopApi.Web_IN_1", client: others)).Status);
        time.Advance(Work);
        Assert.Equal("ShopApi.Web_IN_1", (await work).Headers["X-Instance"]);
    }

    [Theory]
    [InlineData(FabricKind.InProcess)]
    [InlineData(FabricKind.Forwarder)]
    public async Task HandleAsync_InstanceHangs_IsLeftOutUnlessItIsTheOnlyOne(FabricKind kind)
    {
        await using var callers = await Callers.StartAsync(options => options.Fabric.Kind = kind);
        var live = await callers.OpenAsync("mail");
        await callers.OrderAsync("mail/instance-hangs?slot=production&instance=Mail.Web_IN_0");
        for (var request = 0; request < 4; request++)
            Assert.Equal("Mail.Web_IN_1", (await callers.GetAsync(live)).Headers["X-Instance"]);
        await callers.OrderAsync("mail/instance-hangs?slot=production&instance=Mail.Web_IN_1");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(300);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => callers.Client().GetAsync(live, patience.Token));
        await callers.OrderAsync("mail/instance-starts?slot=production");
        Assert.Equal(200, (await callers.GetAsync(live)).Status);
    }

    [Fact]
    public async Task HandleAsync_DeploymentPowersOff_RefusesUntilItIsBack()
    {
        await using var callers = await Callers.StartAsync();
        var live = await callers.OpenAsync("mail");
        var service = Paths.Deployment("mail", "1014", Paths.Tools);
        await callers.Cloud.FollowAsync(await callers.Cloud.SendAsync(HttpMethod.Post, $"{service}/poweroff?{Paths.Compute}"));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => callers.GetAsync(live));
        await callers.Cloud.FollowAsync(await callers.Cloud.SendAsync(HttpMethod.Post, $"{service}/start?{Paths.Compute}"));
        Assert.Equal("2.3.0", await callers.VersionAsync(live));
    }

    [Fact]
    public async Task HandleAsync_HalfDoneSwap_IsAnsweredByNobodyUntilTheAddressIsBack()
    {
        await using var callers = await Callers.StartAsync();
        var (live, staged) = (await callers.OpenAsync("shop-api"), await callers.OpenAsync("shop-api-staging"));
        await callers.Cloud.OrderFaultAsync("accident", new { kind = "halfDone" });
        var swap = await callers.Cloud.SendAsync(HttpMethod.Put, Paths.Swap(Paths.Deployment("shop-api", "1123")), Paths.Slot("Production"));
        await callers.Cloud.FollowAsync(swap);
        var nobody = await callers.GetAsync(live);
        Assert.Equal(503, nobody.Status);
        Assert.False(nobody.Headers.ContainsKey("X-Deployment"));
        Assert.Equal("4.2.0", await callers.VersionAsync(staged));
        Assert.False((await callers.Cloud.GetAsync("/.emulator/addresses/shop-api")).Json.TryGetProperty("deployment", out _));

        await callers.Cloud.SendAsync(HttpMethod.Delete, "/.emulator/faults");
        var body = new { frontendIPConfigurations = new[] { Frontend("0911", "shop-api-ip"), Frontend("1123", "shop-api-staging-ip") } };
        await callers.Cloud.FollowAsync(await callers.Cloud.SendAsync(HttpMethod.Post,
            $"/subscriptions/{Paths.Retail}/providers/Microsoft.Network/locations/westeurope/setLoadBalancerFrontendPublicIpAddresses?{Paths.Network}", body));
        Assert.Equal("4.1.7", await callers.VersionAsync(live));
        Assert.Equal("4.2.0", await callers.VersionAsync(staged));
    }

    [Fact]
    public async Task HandleAsync_SwapBehindOurBack_MovesTheTraffic()
    {
        await using var callers = await Callers.StartAsync();
        var live = await callers.OpenAsync("shop-api");
        await callers.OrderAsync("shop-api/swap");
        Assert.Equal("4.2.0", await callers.VersionAsync(live));
    }

    [Fact]
    public async Task HandleAsync_Scaled_NewInstancesTakeTurnsToo()
    {
        await using var callers = await Callers.StartAsync();
        var live = await callers.OpenAsync("mail");
        await callers.OrderAsync("mail/scale?slot=production&to=4");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var request = 0; request < 4; request++)
            seen.Add((await callers.GetAsync(live)).Headers["X-Instance"]);
        Assert.Equal(4, seen.Count);
    }

    [Fact]
    public async Task HandleAsync_SwapsUnderLoad_LoseNothingAndAnswerRightlyFromTheAcknowledgementOn()
    {
        await using var callers = await Callers.StartAsync();
        var load = new SwapLoad(await callers.OpenAsync("shop-api"), connections: 16);
        var clock = Stopwatch.StartNew();
        var running = load.RunAsync("4.1.7", Token);
        for (var swap = 0; swap < 10; swap++)
        {
            await load.WaitForAsync((swap + 1) * 2_000, running);
            var (staged, version) = swap % 2 == 0 ? ("1123", "4.2.0") : ("0911", "4.1.7");
            load.Begin();
            await callers.SwapAsync(staged);
            load.Acknowledge(version);
        }
        await load.WaitForAsync(22_000, running);
        load.Stop();
        await running;
        TestContext.Current.TestOutputHelper?.WriteLine($"{load.Requests} requests in {clock.ElapsedMilliseconds} ms, 10 swaps: {load.Failed} failed, {load.Wrong} wrong, {load.Changes} changes seen");
        Assert.True(load.Requests >= 20_000);
        Assert.Equal((0, 0), (load.Failed, load.Wrong));
        Assert.True(load.Changes >= 10);
    }

    private static object Frontend(string build, string address) => new
    {
        id = $"{Paths.Balancer("shop-api", build)}/frontendIPConfigurations/shop-api-{build}-fe",
        properties = new { publicIPAddress = new { id = Paths.Address("shop-api", address) } },
    };
}
