using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Storage.Tests.Support;

public abstract class OperationLedgerContract : IAsyncDisposable
{
    private readonly TemporaryStorage storage;

    private protected OperationLedgerContract(TemporaryStorage storage) => this.storage = storage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task AdmitAsync_Admitted_RecordsTheIntentWithIt()
    {
        var database = await OpenAsync();

        var operation = await AdmitAsync(database, Operations.New(key: "k"));

        var entry = Assert.Single(await database.EntriesAsync(Token));
        Assert.Equal((LedgerKind.Written, operation.Id, null), (entry.Kind, entry.Operation!.Value, entry.Result));
        Assert.Equal((operation.ServiceKey, "shop-api", "Retail-Prod", operation.StartedBy), (entry.ServiceKey!.Value, entry.ServiceName, entry.SubscriptionName, entry.Person));
        var what = RecordJson.Read<OperationRecord>(entry.What);
        Assert.Equal((operation.Reason, operation.Fingerprint.Value, "4.1.7", "4.2.0"), (what.Reason, what.Fingerprint, what.Before.Production.Version, what.Before.Staging.Version));
        Assert.Null(what.Status);
    }

    [Fact]
    public async Task AdmitAsync_Refused_RecordsNothing()
    {
        var database = await OpenAsync();
        await AdmitAsync(database, Operations.New());

        Assert.IsType<Admission.Busy>(await database.Log.AdmitAsync(Operations.New(by: "ben"), Token));

        Assert.Single(await database.EntriesAsync(Token));
    }

    [Fact]
    public async Task SaveAsync_Ended_RecordsTheReceiptOnce()
    {
        var database = await OpenAsync();
        var operation = await AdmitAsync(database, Operations.New());
        foreach (var status in new[] { OperationStatus.Submitting, OperationStatus.Switching, OperationStatus.Verifying, OperationStatus.Succeeded })
            await database.Log.SaveAsync(operation = operation.Moved(status), Token);
        await Assert.ThrowsAsync<OperationConflictException>(() => database.Log.SaveAsync(operation.Moved(OperationStatus.Failed), Token));

        var entries = await database.EntriesAsync(Token);

        Assert.Equal([LedgerKind.Written, LedgerKind.Ended], entries.Select(entry => entry.Kind));
        var (entry, what) = (entries[1], RecordJson.Read<OperationRecord>(entries[1].What));
        Assert.Equal((LedgerResult.Swapped, operation.EndedAt, entries[0].Hash), (entry.Result, entry.At, entry.PreviousHash));
        Assert.Equal(("4.2.0", "20.50.1.7"), (what.After!.Production.Version, what.After.Production.Address));
        Assert.Equal(("4.1.7", "20.50.1.9"), (what.After.Staging.Version, what.After.Staging.Address));
        Assert.Equal(operation.Events, what.Events);
        Assert.Equal(["P13 8 of 8"], what.Checks!.Select(check => $"{check.Code} {check.Measured}"));
        Assert.Equal((new RecordedCloud("op", "r1"), 5), (what.Azure, what.Events!.Count));
        Assert.Equal(entry, await database.Ledger.FindAsync(operation.Id, LedgerKind.Ended, Token));
        Assert.True((await database.ProveAsync(Token)).IsProved);
    }

    [Fact]
    public async Task SaveAsync_StepNotWritten_RecordsNothing()
    {
        var database = await OpenAsync();
        var operation = await AdmitAsync(database, Operations.New());
        var late = operation.Moved(OperationStatus.Failed);
        await database.Log.SaveAsync(operation.Moved(OperationStatus.Submitting), Token);

        await Assert.ThrowsAsync<OperationConflictException>(() => database.Log.SaveAsync(late, Token));

        Assert.Single(await database.EntriesAsync(Token));
    }

    [Fact]
    public async Task SaveAsync_EntryRefused_TheOperationIsNotEndedEither()
    {
        var database = await OpenAsync();
        var operation = await AdmitAsync(database, Operations.New());
        await database.TypeAsync("ALTER TABLE ledger RENAME TO gone", Token);

        await Assert.ThrowsAsync<OperationLogException>(() => database.Log.SaveAsync(operation.Moved(OperationStatus.Failed), Token));

        Assert.True((await database.Log.FindAsync(operation.Id, Token))!.IsActive);
    }

    [Fact]
    public async Task SaveAsync_Succeeded_ChangesTheStandWithIt()
    {
        var database = await OpenAsync();
        var operation = await AdmitAsync(database, Operations.New());
        Assert.Equal(Stand("0911", "1123"), (await database.Stands.ReadAsync(operation.ServiceKey, Token)).Stand);

        await database.Log.SaveAsync(operation.Moved(OperationStatus.Succeeded), Token);

        Assert.Equal(new StandReading(Stand("1123", "0911"), operation.Id, false), await database.Stands.ReadAsync(operation.ServiceKey, Token));
    }

    [Fact]
    public async Task AdmitAsync_SwappedElsewhereSinceTheLast_RecordsThatFirst()
    {
        var database = await OpenAsync();
        var first = await AdmitAsync(database, Operations.New());
        await database.Log.SaveAsync(first.Moved(OperationStatus.Succeeded), Token);

        // The plan shows 0911 live again, and nobody here put it there.
        await AdmitAsync(database, Operations.New(follows: first.Id.Value));

        Assert.Equal([LedgerKind.Written, LedgerKind.Ended, LedgerKind.External, LedgerKind.Written], (await database.EntriesAsync(Token)).Select(entry => entry.Kind));
    }

    [Fact]
    public async Task AdmitAsync_TwentyServicesFromTwoInstances_OneChain()
    {
        var one = await OpenAsync();
        var other = await OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => AdmitAsync(n % 2 == 0 ? one : other, Operations.New($"service-{n}"))));

        var proof = await one.ProveAsync(Token);
        Assert.Equal((true, 40), (proof.IsProved, proof.Entries));
    }

    private static ServiceStand Stand(string production, string staging) => new(new DeploymentId($"/id/{production}"), new DeploymentId($"/id/{staging}"));

    private static async Task<Operation> AdmitAsync(LedgerDatabase database, Operation operation) =>
        Assert.IsType<Admission.Admitted>(await database.Log.AdmitAsync(operation, Token)).Operation;

    private Task<LedgerDatabase> OpenAsync() => LedgerDatabase.OpenAsync(storage, Token);
}
