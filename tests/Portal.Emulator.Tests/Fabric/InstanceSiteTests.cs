using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Portal.Emulator.Fabric;

namespace Portal.Emulator.Tests.Fabric;

public sealed class InstanceSiteTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FabricKind.InProcess)]
    [InlineData(FabricKind.Forwarder)]
    public async Task HandleAsync_Json_TellsWhoAnswers(FabricKind kind)
    {
        await using var callers = await Callers.StartAsync(options => options.Fabric.Kind = kind);
        var answer = await callers.GetAsync(await callers.OpenAsync("shop-api"), "application/json");
        Assert.Equal(200, answer.Status);
        Assert.StartsWith("application/json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        var json = answer.Json;
        Assert.Equal("shop-api", json.GetProperty("service").GetString());
        Assert.Equal("Production", json.GetProperty("slotAtStart").GetString());
        Assert.Equal(("4.1.7", "shop-api-0911"), (json.GetProperty("version").GetString(), json.GetProperty("deployment").GetString()));
        Assert.Equal(("4.1.7", "shop-api-0911"), (answer.Headers["X-Deployment-Version"], answer.Headers["X-Deployment"]));
        Assert.Equal(json.GetProperty("instance").GetString(), answer.Headers["X-Instance"]);
    }

    [Fact]
    public async Task HandleAsync_Browser_GetsAPage()
    {
        await using var callers = await Callers.StartAsync();
        var answer = await callers.GetAsync(await callers.OpenAsync("shop-api"), "text/html,application/xhtml+xml,*/*;q=0.8");
        Assert.StartsWith("text/html", answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("<h1>shop-api 4.1.7</h1>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandleAsync_AfterASwap_StillTellsTheSlotAtStart()
    {
        await using var callers = await Callers.StartAsync();
        var live = await callers.OpenAsync("shop-api");
        await callers.SwapAsync();
        var json = (await callers.GetAsync(live)).Json;
        Assert.Equal(("4.2.0", "Staging"), (json.GetProperty("version").GetString(), json.GetProperty("slotAtStart").GetString()));
        await callers.OrderAsync("shop-api/stop?slot=production");
        await callers.OrderAsync("shop-api/start?slot=production");
        Assert.Equal("Production", (await callers.GetAsync(live)).Json.GetProperty("slotAtStart").GetString());
    }

    [Fact]
    public async Task HandleAsync_Health_IsFineOnlyWhenStarted()
    {
        await using var callers = await Callers.StartAsync();
        var health = new Uri(await callers.OpenAsync("search-staging"), "/health");
        Assert.Equal(200, (await callers.GetAsync(health)).Status);
        Assert.Equal(200, (await callers.GetAsync(health, instance: "search_IN_4")).Status);
        Assert.Equal(503, (await callers.GetAsync(health, instance: "search_IN_5")).Status);
    }

    [Fact]
    public async Task HandleAsync_Work_TakesItsTimeUpToAMinute()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var callers = await Callers.StartAsync(time: time);
        var work = callers.GetAsync(new Uri(await callers.OpenAsync("shop-api"), "/work?ms=3600000"));
        Assert.Equal("4.1.7", await callers.VersionAsync(await callers.OpenAsync("shop-api"), callers.NewConnection()));
        Assert.False(work.IsCompleted);
        while (!work.IsCompleted && time.GetUtcNow() < DateTimeOffset.UnixEpoch.AddMinutes(2))
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(work, Task.Delay(10, Token));
        }
        Assert.Equal("4.1.7", (await work).Headers["X-Deployment-Version"]);
    }

    [Theory]
    [InlineData(FabricKind.InProcess)]
    [InlineData(FabricKind.Forwarder)]
    public async Task HandleAsync_WebSocket_SpeaksWithTheOldDeploymentAcrossASwap(FabricKind kind)
    {
        await using var callers = await Callers.StartAsync(options => options.Fabric.Kind = kind);
        var live = await callers.OpenAsync("shop-api");
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await socket.ConnectAsync(new UriBuilder(live) { Scheme = "ws", Path = "/ws" }.Uri, Token);
        Assert.Equal(["4.1.7"], socket.HttpResponseHeaders!["X-Deployment-Version"]);
        Assert.Equal("before", await EchoAsync(socket, "before"));
        await callers.SwapAsync();
        Assert.Equal("after", await EchoAsync(socket, "after"));
        Assert.Equal("4.2.0", await callers.VersionAsync(live));
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Token);
    }

    [Theory]
    [InlineData(FabricKind.InProcess)]
    [InlineData(FabricKind.Forwarder)]
    public async Task HandleAsync_Stream_SendsEachLineAtOnce(FabricKind kind)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var callers = await Callers.StartAsync(options => options.Fabric.Kind = kind, time);
        var address = new Uri(await callers.OpenAsync("shop-api"), "/stream?count=3&ms=1000");
        using var response = await callers.Client().GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Token);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        Assert.Equal("1 4.1.7", await lines.ReadLineAsync(Token));
        var second = lines.ReadLineAsync(Token).AsTask();
        Assert.False(second.IsCompleted);
        while (!second.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(second, Task.Delay(10, Token));
        }
        Assert.Equal("2 4.1.7", await second);
    }

    private static async Task<string> EchoAsync(ClientWebSocket socket, string text)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Token);
        var buffer = new byte[100];
        var part = await socket.ReceiveAsync(buffer, Token);
        return Encoding.UTF8.GetString(buffer, 0, part.Count);
    }
}
