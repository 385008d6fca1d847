using Microsoft.Extensions.Time.Testing;

namespace Portal.Emulator.Tests.AsyncOperations;

public sealed class GetOperationTests
{
    private static readonly string Staged = Paths.Deployment("shop-api", "1123");

    [Fact]
    public async Task Answer_WhileItRuns_Is200WithInProgress()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var cloud = await RunningCloud.StartAsync(options => (options.SwapDuration, options.RetryAfterSeconds) = (TimeSpan.FromSeconds(30), 2), time);
        var accepted = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Staged), Paths.Slot("Production"));
        var status = new Uri(accepted.Headers["Azure-AsyncOperation"]).PathAndQuery;
        var result = new Uri(accepted.Headers["Location"]).PathAndQuery;

        time.Advance(TimeSpan.FromSeconds(29));
        var running = await cloud.GetAsync(status);
        Assert.Equal((200, "InProgress", "2"), (running.Status, running.Json.GetProperty("status").GetString(), running.Headers["Retry-After"]));
        Assert.Equal(202, (await cloud.GetAsync(result)).Status);

        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("Succeeded", (await cloud.GetAsync(status)).Json.GetProperty("status").GetString());
        Assert.Equal(200, (await cloud.GetAsync(result)).Status);
    }

    [Fact]
    public async Task Answer_NobodyAsks_TheWorkIsDoneAllTheSame()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var cloud = await RunningCloud.StartAsync(options => options.SwapDuration = TimeSpan.FromSeconds(30), time);
        await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Staged), Paths.Slot("Production"));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Production", (await cloud.GetAsync(Paths.Swap(Staged))).Json.GetProperty("properties").GetProperty("slotType").GetString());
    }
}
