namespace Portal.Emulator.Tests.Control;

public sealed class ControlHandlerTests
{
    private static readonly string Staged = Paths.Deployment("shop-api", "1123");

    [Fact]
    public async Task Requests_ListsWhatArmWasAsked()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.GetAsync($"{Staged}?{Paths.Compute}");
        await cloud.GetAsync($"{Staged}x?{Paths.Compute}");
        var list = (await cloud.GetAsync("/.emulator/requests")).Json;
        Assert.Equal([200, 404], list.EnumerateArray().Select(item => item.GetProperty("status").GetInt32()));
        Assert.Equal(("GET", Staged), (list[0].GetProperty("method").GetString(), list[0].GetProperty("path").GetString()));
        Assert.Equal(204, (await cloud.SendAsync(HttpMethod.Delete, "/.emulator/requests")).Status);
        Assert.Equal(0, (await cloud.GetAsync("/.emulator/requests")).Json.GetArrayLength());
    }

    [Fact]
    public async Task Faults_AreListedAsOrdered()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("one", new { kind = "dropReply", times = 3 });
        var one = (await cloud.GetAsync("/.emulator/faults")).Json.GetProperty("one");
        Assert.Equal("dropReply", one.GetProperty("kind").GetString());
        Assert.Equal(3, one.GetProperty("times").GetInt32());
    }

    [Theory]
    [InlineData("{ \"kind\": \"unheardOf\" }")]
    [InlineData("{ \"kind\": \"error\", \"path\": \"(\" }")]
    [InlineData("{ \"kind\": \"error\", \"tims\": 1 }")]
    [InlineData("{ \"kind\": \"error\", \"times\": 0 }")]
    [InlineData("{ \"kind\": \"error\", \"probability\": 1.5 }")]
    [InlineData("{ \"kind\": \"operationHangs\", \"happens\": 1 }")]
    [InlineData("[]")]
    [InlineData("{ }")]
    public async Task Faults_ThatMakeNoSense_AreRefused(string fault)
    {
        await using var cloud = await RunningCloud.StartAsync();
        Assert.Equal(400, (await cloud.OrderFaultAsync("one", fault)).Status);
    }

    [Theory]
    [InlineData("{ \"kind\": \"unheardOf\" }", "throttled")]
    [InlineData("{ \"kind\": \"dropReply\", \"retryAfter\": 1 }", "times")]
    [InlineData("{ \"kind\": \"error\", \"operation\": \"unheardOf\" }", "swap")]
    [InlineData("{ \"kind\": \"error\", \"service\": \"unheard-of\" }", "shop-api")]
    public async Task Faults_WithUnknownNames_AreRefusedWithTheAllowedOnes(string fault, string allowed)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.OrderFaultAsync("one", fault);
        Assert.Equal(400, answer.Status);
        Assert.Contains(allowed, answer.Json.GetProperty("allowed").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Situations_AreListed()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var names = (await cloud.GetAsync("/.emulator/situations")).Json.EnumerateArray().Select(change => change.GetProperty("name").GetString());
        Assert.Equal(["instance-stops", "instance-dies", "instance-hangs", "instance-starts", "stop", "start", "certificate-ages", "walk-starts", "walk-ends", "scale", "swap", "lock", "unlock"], names);
    }

    [Fact]
    public async Task Situations_DeploymentsAnswer_OfferConnectionsThatLingerToo()
    {
        await using var cloud = await RunningCloud.StartAsync(options => options.Fabric = new() { EagerUpTo = 0 });
        var offered = (await cloud.GetAsync("/.emulator/situations")).Json.EnumerateArray()
            .Where(change => change.GetProperty("bothSides").GetBoolean())
            .Select(change => change.GetProperty("name").GetString());
        Assert.Equal(["swap", "connections-linger", "connections-move"], offered);
        Assert.Equal(204, (await cloud.SendAsync(HttpMethod.Post, "/.emulator/situations/shop-api/connections-linger")).Status);
        Assert.Equal(400, (await cloud.SendAsync(HttpMethod.Post, "/.emulator/situations/none/connections-linger")).Status);
    }

    [Theory]
    [InlineData("/.emulator/situations/none/instance-stops", 400)]
    [InlineData("/.emulator/situations/shop-api/connections-linger", 400)]
    [InlineData("/.emulator/situations/shop-api/explodes", 400)]
    [InlineData("/.emulator/situations/shop-api/scale", 400)]
    [InlineData("/.emulator/unheard-of", 404)]
    public async Task Situations_ThatMakeNoSense_AreRefused(string path, int status)
    {
        await using var cloud = await RunningCloud.StartAsync();
        Assert.Equal(status, (await cloud.SendAsync(HttpMethod.Post, path)).Status);
    }
}
