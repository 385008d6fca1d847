using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Portal.Emulator.Fabric;

namespace Portal.Emulator.Tests.Fabric;

public sealed class CloudFabricTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListAsync_SmallEstate_EverythingIsOpenFromTheStart()
    {
        await using var callers = await Callers.StartAsync(options => options.Fabric.EagerUpTo = 64);
        var list = (await callers.Cloud.GetAsync("/.emulator/addresses")).Json;
        Assert.All(list.EnumerateArray(), row => Assert.NotEqual(0, row.GetProperty("links").GetArrayLength()));
        var row = Row(list, "shop-api");
        Assert.Equal(("shop-api", "Production", "shop-api-0911", "4.1.7"), (Text(row, "service"), Text(row, "slot"), Text(row, "deployment"), Text(row, "version")));
        Assert.Equal((Paths.Retail, "203.0.113.10"), (Text(row, "subscription"), Text(row, "ip")));
        Assert.Equal("shop-api.westeurope.cloudapp.azure.com", Text(row, "host"));
        Assert.Equal(Paths.Address("shop-api", "shop-api-ip"), Text(row, "id"));
        Assert.Equal([80, 443], row.GetProperty("links").EnumerateArray().Select(link => link.GetProperty("port").GetInt32()));
        foreach (var url in Callers.Strings(row.GetProperty("links"), "url"))
            Assert.Equal("4.1.7", await callers.VersionAsync(new Uri(url)));
    }

    [Fact]
    public async Task ListAsync_AfterASwap_TellsWhoHoldsTheAddressNow()
    {
        await using var callers = await Callers.StartAsync();
        await callers.SwapAsync();
        var row = Row((await callers.Cloud.GetAsync("/.emulator/addresses")).Json, "shop-api");
        Assert.Equal(("shop-api-1123", "Production"), (Text(row, "deployment"), Text(row, "slot")));
    }

    [Fact]
    public async Task ListAsync_LargeEstate_OpensOnlyWhatIsAskedFor()
    {
        await using var callers = await Callers.StartAsync(options =>
        {
            options.Seed = "many:1000";
            options.Fabric.EagerUpTo = 64;
        });
        Assert.Equal(0, Open((await callers.Cloud.GetAsync("/.emulator/addresses")).Json));
        var one = (await callers.Cloud.GetAsync("/.emulator/addresses/198.18.2.77")).Json;
        Assert.Equal("1.0.0", await callers.VersionAsync(new Uri(Callers.Strings(one.GetProperty("links"), "url")[0])));
        Assert.Equal(2, Open((await callers.Cloud.GetAsync("/.emulator/addresses?service=svc-00001")).Json));
        Assert.Equal(3, Open((await callers.Cloud.GetAsync("/.emulator/addresses")).Json));
    }

    [Theory]
    [InlineData(FabricKind.InProcess)]
    [InlineData(FabricKind.Forwarder)]
    public async Task InstancesAsync_EachInstance_ListensByItselfUntilItEnds(FabricKind kind)
    {
        await using var callers = await Callers.StartAsync(options => options.Fabric.Kind = kind);
        var rows = (await callers.Cloud.GetAsync("/.emulator/instances/shop-api")).Json.EnumerateArray().ToList();
        Assert.Contains(rows, row => Text(row, "role") == "ShopApi.Worker");
        foreach (var row in rows)
        {
            var answer = await callers.GetAsync(new Uri(Text(row, "url")!));
            Assert.Equal((Text(row, "instance"), Text(row, "deployment"), Text(row, "version")), (answer.Headers["X-Instance"], answer.Headers["X-Deployment"], answer.Headers["X-Deployment-Version"]));
        }
        Assert.Equal(rows.Count, rows.Select(row => Text(row, "url")).Distinct(StringComparer.Ordinal).Count());
        await callers.OrderAsync("shop-api/instance-dies?slot=production");
        var last = rows.Last(row => Text(row, "slot") == "Production");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => callers.GetAsync(new Uri(Text(last, "url")!)));
        Assert.Single((await callers.Cloud.GetAsync("/.emulator/instances/shop-api")).Json.EnumerateArray(), row => !row.TryGetProperty("url", out _));
        Assert.Equal(404, (await callers.Cloud.GetAsync("/.emulator/instances/nobody")).Status);
    }

    [Fact]
    public async Task OpenAsync_InstanceEndpoints_EachPortLeadsToItsInstance()
    {
        await using var callers = await Callers.StartAsync();
        var links = (await callers.Cloud.GetAsync("/.emulator/addresses/live-events")).Json.GetProperty("links").EnumerateArray()
            .Where(link => link.GetProperty("port").GetInt32() >= 10100).ToList();
        Assert.NotEmpty(links);
        foreach (var (link, index) in links.Select((link, index) => (link, index)))
        {
            Assert.Equal(10100 + index, link.GetProperty("port").GetInt32());
            for (var time = 0; time < 2; time++)
                Assert.EndsWith($"_IN_{index}", (await callers.GetAsync(new Uri(Text(link, "url")!))).Headers["X-Instance"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OpenAsync_NoSuchAddress_IsNotFound()
    {
        await using var callers = await Callers.StartAsync();
        Assert.Equal(404, (await callers.Cloud.GetAsync("/.emulator/addresses/192.0.2.1")).Status);
    }

    [Fact]
    public async Task OpenAsync_OnlyWorkersAndOthersApart_WorkersGetNoPublicRequests()
    {
        await using var callers = await Callers.StartAsync();
        var live = await callers.OpenAsync("shop-api");
        for (var request = 0; request < 8; request++)
            Assert.StartsWith("ShopApi.Web_IN_", (await callers.GetAsync(live)).Headers["X-Instance"], StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => callers.GetAsync(live, instance: "ShopApi.Worker_IN_0"));
    }

    [Fact]
    public async Task OpenAsync_PortsTaken_AnyFreeOneDoes()
    {
        await using var callers = await Callers.StartAsync();
        var network = IPAddress.Parse((await callers.OpenAsync("shop-api")).Host).GetAddressBytes();
        // The address next to it, where the second service will want to be; 443 may be refused to us, 8443 is not.
        var next = new IPAddress([127, network[1], network[2], (byte)(network[3] + 1)]);
        using var one = Listen(next, 443);
        using var other = Listen(next, 8443);
        var moved = await callers.OpenAsync("billing-api");
        Assert.Equal(next.ToString(), moved.Host);
        Assert.DoesNotContain(moved.Port, new[] { 443, 8443 });
        Assert.Equal("7.1.0", await callers.VersionAsync(moved));
    }

    [Fact]
    public async Task OpenAsync_PortsOnly_EachAddressIsAPortOfOne()
    {
        await using var callers = await Callers.StartAsync(options => options.Fabric.PortsOnly = true);
        var (live, staging) = (await callers.OpenAsync("shop-api"), await callers.OpenAsync("shop-api-staging"));
        Assert.Equal(("127.0.0.1", "127.0.0.1"), (live.Host, staging.Host));
        Assert.Equal("4.1.7", await callers.VersionAsync(live));
        await callers.SwapAsync();
        Assert.Equal("4.2.0", await callers.VersionAsync(live));
        Assert.Equal("4.1.7", await callers.VersionAsync(staging));
    }

    [Fact]
    public async Task StartAsync_AgainOnTheSameState_FollowsWhatWasSwapped()
    {
        var file = Path.Combine(Path.GetTempPath(), $"cloud-{Guid.NewGuid():N}.json");
        try
        {
            await using (var before = await Callers.StartAsync(options => options.StateFile = file))
                await before.SwapAsync();
            await using var callers = await Callers.StartAsync(options => options.StateFile = file);
            var json = (await callers.GetAsync(await callers.OpenAsync("shop-api"))).Json;
            Assert.Equal(("4.2.0", "Staging"), (Text(json, "version"), Text(json, "slotAtStart")));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task DisposeAsync_WithWorkInFlight_LeavesNothingListening()
    {
        var callers = await Callers.StartAsync(options => options.Fabric.EagerUpTo = 64);
        var links = (await callers.Cloud.GetAsync("/.emulator/addresses")).Json.EnumerateArray()
            .SelectMany(row => Callers.Strings(row.GetProperty("links"), "url")).Select(url => new Uri(url)).ToList();
        var work = callers.GetAsync(new Uri(links[0], "/work?ms=60000"), client: callers.NewConnection());
        await callers.GetAsync(links[0]);
        await callers.DisposeAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => work);
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(link.Host, link.Port, Token).AsTask());
        }
    }

    [Fact]
    public async Task StartAsync_Off_SaysSoAtTheControlDoor()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.GetAsync("/.emulator/addresses");
        Assert.Equal(400, answer.Status);
        Assert.Contains("Emulator:Fabric:Enabled is false", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linger_NoSuchService_IsRefused()
    {
        await using var callers = await Callers.StartAsync();
        Assert.Equal(400, (await callers.Cloud.SendAsync(HttpMethod.Post, "/.emulator/situations/none/connections-linger")).Status);
    }

    private static Socket? Listen(IPAddress address, int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(1);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    private static int Open(JsonElement list) => list.EnumerateArray().Count(row => row.GetProperty("links").GetArrayLength() > 0);

    private static JsonElement Row(JsonElement list, string label) => list.EnumerateArray().Single(row => Text(row, "label") == label);

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
