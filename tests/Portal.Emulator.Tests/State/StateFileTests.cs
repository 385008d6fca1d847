using Microsoft.Extensions.Time.Testing;

namespace Portal.Emulator.Tests.State;

public sealed class StateFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"cloud-{Guid.NewGuid():N}.json");

    [Fact]
    public async Task Read_AfterARestart_AllIsThere()
    {
        await using (var first = await StartAsync())
            await first.FollowAsync(await first.SendAsync(HttpMethod.Put, Paths.Swap(Paths.Deployment("shop-api", "1123")), Paths.Slot("Production")));
        await using var second = await StartAsync();
        Assert.Equal("Production", await SlotAsync(second));
        Assert.Equal(200, (await second.GetAsync($"{Paths.Deployment("shop-api", "0911").ToUpperInvariant()}?{Paths.Compute}")).Status);
    }

    [Fact]
    public async Task Read_OperationRunning_GoesOnAndEnds()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        Answer accepted;
        await using (var first = await StartAsync(time))
            accepted = await first.SendAsync(HttpMethod.Put, Paths.Swap(Paths.Deployment("shop-api", "1123")), Paths.Slot("Production"));

        await using var second = await StartAsync(time);
        var status = new Uri(accepted.Headers["Azure-AsyncOperation"]).PathAndQuery;
        Assert.Equal("InProgress", (await second.GetAsync(status)).Json.GetProperty("status").GetString());
        Assert.Equal("Staging", await SlotAsync(second));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Succeeded", (await second.GetAsync(status)).Json.GetProperty("status").GetString());
        Assert.Equal("Production", await SlotAsync(second));
    }

    [Theory]
    [InlineData("{ \"version\": 1, ")]
    [InlineData("{ \"version\": 1 }")]
    [InlineData("{\"version\":2,\"subscriptions\":[],\"groups\":[],\"cloudServices\":[],\"loadBalancers\":[],\"addresses\":[],\"autoscaleSettings\":[],\"locks\":[],\"operations\":[]}")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Read_CorruptFile_SaysHowToMendItAndKeepsIt(string text)
    {
        await File.WriteAllTextAsync(_path, text, TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => StartAsync());
        Assert.Contains(_path, failure.Message, StringComparison.Ordinal);
        Assert.Contains("move it away", failure.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_path, TestContext.Current.CancellationToken));
    }

    public void Dispose() => File.Delete(_path);

    private Task<RunningCloud> StartAsync(TimeProvider? time = null) => RunningCloud.StartAsync(options => options.StateFile = _path, time);

    private static async Task<string?> SlotAsync(RunningCloud cloud) =>
        (await cloud.GetAsync(Paths.Swap(Paths.Deployment("shop-api", "1123")))).Json.GetProperty("properties").GetProperty("slotType").GetString();
}
