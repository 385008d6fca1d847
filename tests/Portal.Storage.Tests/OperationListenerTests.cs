using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Storage.Tests.Support;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Storage.Tests;

public sealed class OperationListenerTests(PostgresCluster cluster) : IAsyncDisposable
{
    private readonly TemporaryStorage storage = new(cluster);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => storage.DisposeAsync();

    [Fact]
    public async Task Show_EveryStepOfAnotherInstance_WithinASecond()
    {
        var (here, there) = (await FeedAsync(), await FeedAsync());

        var written = await AdmitAsync(there);
        await SeenAsync(here, operation => operation == written);
        var took = new List<TimeSpan>();
        foreach (var status in new[] { OperationStatus.Submitting, OperationStatus.Switching, OperationStatus.Verifying, OperationStatus.Succeeded })
        {
            written = written.Moved(status);
            var began = TimeProvider.System.GetTimestamp();
            await there.SaveAsync(written, Token);
            await SeenAsync(here, operation => operation == written);
            took.Add(TimeProvider.System.GetElapsedTime(began));
        }

        // A busy machine may be late once; without the notice nothing is heard at all.
        Assert.InRange(took.Min(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact(Timeout = 120_000)]
    public async Task Show_EntryOfAnotherInstance_AnnouncesIt()
    {
        var (here, there) = (await HistoryAsync(), await storage.StartAsync(Token));
        await using var announced = here.WatchAsync(Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        // Once announced by itself: it listens.
        while (await announced.MoveNextAsync() && announced.Current == 0)
        {
        }

        await there.GetRequiredService<ILedger>().AppendAsync(
            new LedgerDraft(LedgerKind.External, DateTimeOffset.UnixEpoch, LedgerDraft.Nobody, new JsonObject()) { Result = LedgerResult.External }, Token);

        Assert.True(await announced.MoveNextAsync());
    }

    [Fact]
    public async Task Show_ConnectionCut_ReadsWhatItMissedAndHearsAgain()
    {
        var (here, there) = (await FeedAsync(), await FeedAsync());
        var written = await AdmitAsync(there);
        await SeenAsync(here, operation => operation == written);

        await cluster.CutAsync((await storage.OptionsAsync(Token)).ConnectionString, Token);
        var ended = written.Moved(OperationStatus.Succeeded);
        await there.SaveAsync(ended, Token);

        await SeenAsync(here, operation => operation == ended);
    }

    private async Task<SwapHistory> HistoryAsync() => (await storage.StartAsync(Token)).GetRequiredService<SwapHistory>();

    private async Task<OperationFeed> FeedAsync() => (await storage.StartAsync(Token)).GetRequiredService<OperationFeed>();

    private static async Task<Operation> AdmitAsync(OperationFeed feed) =>
        Assert.IsType<Admission.Admitted>(await feed.AdmitAsync(Operations.New(), Token)).Operation;

    private static async Task SeenAsync(OperationFeed feed, Func<Operation, bool> isSo)
    {
        await foreach (var all in feed.WatchAsync(Token))
        {
            if (all.Values.Any(isSo))
                return;
        }
    }
}
