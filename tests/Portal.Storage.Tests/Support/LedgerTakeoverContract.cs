using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Storage.Tests.Support;

public abstract class LedgerTakeoverContract : IAsyncDisposable
{
    private readonly TemporaryStorage storage;

    private protected LedgerTakeoverContract(TemporaryStorage storage) => this.storage = storage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task RunAsync_OlderOperations_AreEnteredOnceAndMarked()
    {
        var before = await OpenAsync();
        var ended = await AdmitAsync(before, Operations.New());
        await before.Log.SaveAsync(ended.Moved(OperationStatus.Succeeded), Token);
        await AdmitAsync(before, Operations.New("cms"));
        await ForgetLedgerAsync(before);

        await OpenAsync(); // Starts once more below: nothing is entered twice.

        var database = await OpenAsync();
        var entries = await database.EntriesAsync(Token);
        Assert.Equal([LedgerKind.Written, LedgerKind.Ended, LedgerKind.Written], entries.Select(entry => entry.Kind));
        Assert.All(entries, entry => Assert.True(RecordJson.Read<OperationRecord>(entry.What).TakenOver));
        Assert.Equal("/id/1123", (await database.Stands.ReadAsync(entries[0].ServiceKey!.Value, Token)).Stand!.Production.Value);
        Assert.True((await database.ProveAsync(Token)).IsProved);
    }

    [Fact]
    public async Task SaveAsync_ActiveWhenTakenOver_EndsWithAReceipt()
    {
        var before = await OpenAsync();
        var operation = await AdmitAsync(before, Operations.New());
        await ForgetLedgerAsync(before);

        var database = await OpenAsync();
        await database.Log.SaveAsync(operation.Moved(OperationStatus.Failed), Token);

        Assert.Equal([LedgerKind.Written, LedgerKind.Ended], (await database.EntriesAsync(Token)).Select(entry => entry.Kind));
    }

    /// <summary>As a database looks that was made before there was a ledger.</summary>
    private static async Task ForgetLedgerAsync(LedgerDatabase database)
    {
        await database.UnguardAsync(Token);
        await database.TypeAsync($"DELETE FROM ledger; DELETE FROM stands; UPDATE ledger_head SET \"Number\" = 0, \"Hash\" = '{LedgerHead.NoHash}'", Token);
    }

    private static async Task<Operation> AdmitAsync(LedgerDatabase database, Operation operation) =>
        Assert.IsType<Admission.Admitted>(await database.Log.AdmitAsync(operation, Token)).Operation;

    private Task<LedgerDatabase> OpenAsync() => LedgerDatabase.OpenAsync(storage, Token);
}
