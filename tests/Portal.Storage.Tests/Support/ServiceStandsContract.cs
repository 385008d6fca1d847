using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Storage.Tests.Support;

public abstract class ServiceStandsContract : IAsyncDisposable
{
    private static readonly ServiceKey Key = Operations.New().ServiceKey;
    private static readonly ServiceStand Before = new(new DeploymentId("/id/0911"), new DeploymentId("/id/1123"));
    private static readonly ServiceStand After = new(new DeploymentId("/id/1123"), new DeploymentId("/id/0911"));

    private readonly TemporaryStorage storage;

    private protected ServiceStandsContract(TemporaryStorage storage) => this.storage = storage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task TryChangeAsync_FirstSeen_IsRemembered()
    {
        var database = await OpenAsync();

        Assert.True(await database.Stands.TryChangeAsync(Key, await database.Stands.ReadAsync(Key, Token), Before, null, Token));

        Assert.Equal(new StandReading(Before, null, false), await database.Stands.ReadAsync(Key, Token));
        Assert.Empty(await database.EntriesAsync(Token));
    }

    [Fact]
    public async Task TryChangeAsync_TwentyAtOnceFromTwoInstances_OneEntry()
    {
        var one = await OpenAsync();
        var other = await OpenAsync();
        await one.Stands.TryChangeAsync(Key, await one.Stands.ReadAsync(Key, Token), Before, null, Token);
        var reading = await one.Stands.ReadAsync(Key, Token);

        var changed = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => (n % 2 == 0 ? one : other).Stands.TryChangeAsync(Key, reading, After, External(), Token)));

        Assert.Single(changed, isChanged => isChanged);
        Assert.Single(await one.EntriesAsync(Token));
    }

    [Fact]
    public async Task TryChangeAsync_OperationBeganSinceTheReading_WritesNothing()
    {
        var database = await OpenAsync();
        await database.Stands.TryChangeAsync(Key, await database.Stands.ReadAsync(Key, Token), Before, null, Token);
        var reading = await database.Stands.ReadAsync(Key, Token);
        await database.Log.AdmitAsync(Operations.New(), Token);

        Assert.False(await database.Stands.TryChangeAsync(Key, reading, After, External(), Token));
        Assert.False(await database.Stands.TryChangeAsync(Key, await database.Stands.ReadAsync(Key, Token), After, External(), Token));

        Assert.Single(await database.EntriesAsync(Token)); // The operation's own.
    }

    [Fact]
    public async Task TryChangeAsync_OperationBeganAndEndedSinceTheReading_WritesNothing()
    {
        var database = await OpenAsync();
        var operation = ((Admission.Admitted)await database.Log.AdmitAsync(Operations.New(), Token)).Operation;
        await database.Log.SaveAsync(operation.Moved(OperationStatus.Failed), Token);
        var reading = await database.Stands.ReadAsync(Key, Token);
        var second = ((Admission.Admitted)await database.Log.AdmitAsync(Operations.New(follows: operation.Id.Value), Token)).Operation;
        await database.Log.SaveAsync(second.Moved(OperationStatus.Failed), Token);

        // The stand is as it was, but what was read of the service may be of the time in between.
        Assert.False(await database.Stands.TryChangeAsync(Key, reading, After, External(), Token));
    }

    [Fact]
    public async Task LatestAsync_SwappedElsewhere_TellsOfIt_UntilTheNextOwnSwap()
    {
        var database = await OpenAsync();
        await database.Stands.TryChangeAsync(Key, await database.Stands.ReadAsync(Key, Token), Before, null, Token);
        await database.Stands.TryChangeAsync(Key, await database.Stands.ReadAsync(Key, Token), After, External(), Token);

        var external = (await database.Log.LatestAsync([Key], Token))[Key].External;
        Assert.Equal((1, "4.1.7"), (external!.Entry.Number, external.ToVersion));

        var operation = ((Admission.Admitted)await database.Log.AdmitAsync(Operations.New(), Token)).Operation;
        await database.Log.SaveAsync(operation.Moved(OperationStatus.Succeeded), Token);
        Assert.Null((await database.Log.LatestAsync([Key], Token))[Key].External);
    }

    private static LedgerDraft External() => ExternalRecord.Draft(Operations.New());

    private Task<LedgerDatabase> OpenAsync() => LedgerDatabase.OpenAsync(storage, Token);
}
