namespace Portal.Domain.Tests;

[CollectionDefinition(nameof(LiveValueTests), DisableParallelization = true)]
[Collection(nameof(LiveValueTests))]
public sealed class LiveValueTests
{
    private const int Watchers = 50_000;
    private const int MostBytesEach = 50;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WatchWithAsync_EitherChanges_TellsBoth(bool isFirst)
    {
        var (one, other) = (new LiveValue<string>("a"), new LiveValue<string>("x"));
        await using var told = one.WatchWithAsync(other, Token).GetAsyncEnumerator(Token);
        Assert.True(await told.MoveNextAsync());
        var next = told.MoveNextAsync();

        (isFirst ? one : other).Update(_ => "new");

        Assert.True(await next);
        Assert.Equal(isFirst ? ("new", "x") : ("a", "new"), told.Current);
    }

    [Fact]
    public async Task WatchWithAsync_Ended_ThrowsAndKeepsNothing()
    {
        var (one, other) = (new LiveValue<string>("a"), new LiveValue<string>("x"));
        await ComeAndGoAsync(one, other, 100); // What is made once does not count.
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await ComeAndGoAsync(one, other, Watchers);

        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / Watchers;
        Assert.True(each < MostBytesEach, $"{each} bytes are kept of each watcher.");
        GC.KeepAlive((one, other));
    }

    private static async Task ComeAndGoAsync(LiveValue<string> one, LiveValue<string> other, int watchers)
    {
        for (var watcher = 0; watcher < watchers; watcher++)
        {
            using var gone = new CancellationTokenSource();
            await using var told = one.WatchWithAsync(other, gone.Token).GetAsyncEnumerator(gone.Token);
            await told.MoveNextAsync();
            var next = told.MoveNextAsync();
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        }
    }
}
