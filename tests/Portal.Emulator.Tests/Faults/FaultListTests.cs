using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Portal.Emulator.Tests.Faults;

public sealed class FaultListTests
{
    private static readonly string Staged = Paths.Deployment("shop-api", "1123");
    private static readonly string Read = $"{Staged}?{Paths.Compute}";

    [Fact]
    public async Task Error_Twice_ThenAllIsWell()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("broken", new { kind = "error", method = "GET", path = "/cloudServices/shop-api-1123$", times = 2, status = 503, code = "ServerBusy" });
        Assert.Equal("ServerBusy", (await cloud.GetAsync(Read)).ErrorCode);
        Assert.Equal(200, (await cloud.GetAsync($"{Staged}/instanceView?{Paths.Compute}")).Status);
        Assert.Equal(503, (await cloud.GetAsync(Read)).Status);
        Assert.Equal(200, (await cloud.GetAsync(Read)).Status);
    }

    [Fact]
    public async Task Error_ForSomeSeconds_GoesByItself()
    {
        var time = new FakeTimeProvider();
        await using var cloud = await RunningCloud.StartAsync(time: time);
        await cloud.OrderFaultAsync("broken", new { kind = "error", seconds = 10 });
        Assert.Equal(500, (await cloud.GetAsync(Read)).Status);
        time.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(200, (await cloud.GetAsync(Read)).Status);
    }

    [Theory]
    [InlineData(7, 7, true)]
    [InlineData(7, 8, false)]
    public async Task Probability_TheSameSeed_GivesTheSameSequence(int one, int other, bool same)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var first = await SequenceAsync(cloud, one);
        var second = await SequenceAsync(cloud, other);
        Assert.Equal(same, first.SequenceEqual(second));
        Assert.InRange(first.Count(status => status == 500), 5, 35);
    }

    [Fact]
    public async Task Probability_WithTimes_CountsWhatHappened()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("dice", new { kind = "error", probability = 0.5, seed = 3, times = 2 });
        var statuses = new List<int>();
        for (var i = 0; i < 40; i++)
            statuses.Add((await cloud.GetAsync(Read)).Status);
        Assert.Equal(2, statuses.Count(status => status == 500));
    }

    [Fact]
    public async Task Throttled_UntilTakenAway_SaysWhenToComeBack()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("busy", new { kind = "throttled", retryAfter = 7 });
        var answer = await cloud.GetAsync(Read);
        Assert.Equal((429, "TooManyRequests", "7"), (answer.Status, answer.ErrorCode, answer.Headers["Retry-After"]));
        await cloud.SendAsync(HttpMethod.Delete, "/.emulator/faults/busy");
        Assert.Equal(200, (await cloud.GetAsync(Read)).Status);
    }

    [Fact]
    public async Task Late_HoldsTheAnswerBack()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("slow", new { kind = "late", seconds = 0.2 });
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(200, (await cloud.GetAsync(Read)).Status);
        Assert.True(Stopwatch.GetElapsedTime(started) > TimeSpan.FromMilliseconds(190));
    }

    [Fact]
    public async Task Rubbish_IsNoJson()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("rubbish", new { kind = "rubbish" });
        var answer = await cloud.GetAsync(Read);
        Assert.Equal(200, answer.Status);
        Assert.ThrowsAny<JsonException>(() => answer.Json);
    }

    [Theory]
    [InlineData("dropReply", true)]
    [InlineData("dropRequest", false)]
    public async Task Dropped_TheConnectionBreaks_AndTheWorkIsDoneOrNot(string kind, bool done)
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("cut", new { kind, method = "PUT", times = 1 });
        await Assert.ThrowsAsync<HttpRequestException>(() => SwapAsync(cloud));
        if (done)
            await cloud.GetUntilAsync(Paths.Swap(Staged), answer => Slot(answer) == "Production");
        else
            Assert.Equal("Staging", Slot(await cloud.GetAsync(Paths.Swap(Staged))));
    }

    [Fact]
    public async Task OperationFails_NothingChanges()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("fails", new { kind = "operationFails", code = "InternalError" });
        var accepted = await SwapAsync(cloud);
        var ended = await cloud.FollowAsync(accepted);
        Assert.Equal(("Failed", "InternalError"), (ended.Json.GetProperty("status").GetString(), ended.ErrorCode));
        Assert.Equal("InternalError", (await cloud.GetAsync(new Uri(accepted.Headers["Location"]).PathAndQuery)).ErrorCode);
        Assert.Equal("Staging", Slot(await cloud.GetAsync(Paths.Swap(Staged))));
    }

    [Fact]
    public async Task OperationForgotten_TheSwapHappensBehindA404()
    {
        await using var cloud = await RunningCloud.StartAsync();
        await cloud.OrderFaultAsync("forgotten", new { kind = "operationForgotten" });
        var accepted = await SwapAsync(cloud);
        Assert.Equal(404, (await cloud.GetAsync(new Uri(accepted.Headers["Azure-AsyncOperation"]).PathAndQuery)).Status);
        await cloud.GetUntilAsync(Paths.Swap(Staged), answer => Slot(answer) == "Production");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OperationHangs_TheWorkIsDoneOrNot_ButItNeverEnds(bool happens)
    {
        var time = new FakeTimeProvider();
        await using var cloud = await RunningCloud.StartAsync(time: time);
        await cloud.OrderFaultAsync("hangs", new { kind = "operationHangs", happens });
        var accepted = await SwapAsync(cloud);
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(happens ? "Production" : "Staging", Slot(await cloud.GetAsync(Paths.Swap(Staged))));
        var status = await cloud.GetAsync(new Uri(accepted.Headers["Azure-AsyncOperation"]).PathAndQuery);
        Assert.Equal("InProgress", status.Json.GetProperty("status").GetString());
    }

    private static async Task<List<int>> SequenceAsync(RunningCloud cloud, int seed)
    {
        await cloud.OrderFaultAsync("dice", new { kind = "error", probability = 0.5, seed });
        var statuses = new List<int>();
        for (var i = 0; i < 40; i++)
            statuses.Add((await cloud.GetAsync(Read)).Status);
        return statuses;
    }

    private static Task<Answer> SwapAsync(RunningCloud cloud) => cloud.SendAsync(HttpMethod.Put, Paths.Swap(Staged), Paths.Slot("Production"));

    private static string? Slot(Answer answer) => answer.Json.GetProperty("properties").GetProperty("slotType").GetString();
}
