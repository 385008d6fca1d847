using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Storage.Tests.Support;

/// <summary>What the portal relies on, whatever the database.</summary>
public abstract class OperationLogContract : IAsyncDisposable
{
    private readonly TemporaryStorage storage;

    private protected OperationLogContract(TemporaryStorage storage) => this.storage = storage;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task SaveAsync_Everything_ComesBackEqualAfterARestart()
    {
        var log = await storage.OpenAsync(Token);
        var written = (await AdmitAsync(log, Operations.New(key: "k1"))).Moved(OperationStatus.Submitting).Moved(OperationStatus.Verifying).Moved(OperationStatus.Failed);
        await log.SaveAsync(written, Token);

        var read = await (await storage.OpenAsync(Token)).FindAsync(written.Id, Token);

        Assert.Equal(written, read);
    }

    [Fact]
    public async Task AdmitAsync_AnotherIsActive_IsBusyWithIt()
    {
        var log = await storage.OpenAsync(Token);
        var first = await AdmitAsync(log, Operations.New());

        var busy = Assert.IsType<Admission.Busy>(await log.AdmitAsync(Operations.New(follows: first.Id.Value, by: "ben"), Token));

        Assert.Equal(first, busy.Operation);
    }

    [Fact]
    public async Task AdmitAsync_AnotherService_IsAdmitted()
    {
        var log = await storage.OpenAsync(Token);
        await AdmitAsync(log, Operations.New());

        Assert.IsType<Admission.Admitted>(await log.AdmitAsync(Operations.New("billing-api"), Token));
    }

    [Fact]
    public async Task AdmitAsync_PlanOlderThanAnEndedSwap_IsBusyWithThatSwap()
    {
        var log = await storage.OpenAsync(Token);
        var first = await AdmitAsync(log, Operations.New());
        await log.SaveAsync(first.Moved(OperationStatus.Succeeded), Token);

        // It was planned when nothing had happened yet: to carry it out now would swap back.
        var busy = Assert.IsType<Admission.Busy>(await log.AdmitAsync(Operations.New(), Token));

        Assert.Equal(first.Id, busy.Operation.Id);
        Assert.IsType<Admission.Admitted>(await log.AdmitAsync(Operations.New(follows: first.Id.Value), Token));
    }

    [Fact]
    public async Task AdmitAsync_SameIdempotencyKey_IsRepeatedForThatPersonOnly()
    {
        var log = await storage.OpenAsync(Token);
        var first = await AdmitAsync(log, Operations.New(key: "k1"));

        var repeated = Assert.IsType<Admission.Repeated>(await log.AdmitAsync(Operations.New(key: "k1"), Token));

        Assert.Equal(first, repeated.Operation);
        Assert.Equal(first, await log.FindByIdempotencyKeyAsync("ana", "k1", Token));
        Assert.Null(await log.FindByIdempotencyKeyAsync("ben", "k1", Token));
    }

    [Fact]
    public async Task AdmitAsync_FiftyAtOnceFromTwoInstances_AdmitsOne()
    {
        IOperationLog[] instances = [await storage.OpenAsync(Token), await storage.OpenAsync(Token)];

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => instances[i % 2].AdmitAsync(Operations.New(key: $"k{i}"), Token), Token)));

        var admitted = Assert.Single(answers.OfType<Admission.Admitted>());
        Assert.All(answers.OfType<Admission.Busy>(), busy => Assert.Equal(admitted.Operation.Id, busy.Operation.Id));
        Assert.Equal(49, answers.OfType<Admission.Busy>().Count());
    }

    [Fact]
    public async Task SaveAsync_OlderStateThanWritten_Throws()
    {
        var log = await storage.OpenAsync(Token);
        var operation = await AdmitAsync(log, Operations.New());
        await log.SaveAsync(operation.Moved(OperationStatus.Submitting).Moved(OperationStatus.Switching), Token);

        await Assert.ThrowsAsync<OperationConflictException>(() => log.SaveAsync(operation.Moved(OperationStatus.Submitting), Token));
        Assert.Equal(OperationStatus.Switching, (await log.FindAsync(operation.Id, Token))!.Status);
    }

    [Fact]
    public async Task SaveAsync_EndedOperation_Throws()
    {
        var log = await storage.OpenAsync(Token);
        var ended = (await AdmitAsync(log, Operations.New())).Moved(OperationStatus.Succeeded);
        await log.SaveAsync(ended, Token);

        await Assert.ThrowsAsync<OperationConflictException>(() => log.SaveAsync(ended.Moved(OperationStatus.Failed), Token));
    }

    [Fact]
    public async Task ListAsync_Pages_NewestFirstByKeyset()
    {
        var log = await storage.OpenAsync(Token);
        for (var i = 0; i < 5; i++)
            await AdmitAsync(log, Operations.New($"service-{i}"));

        var first = await log.ListAsync(new OperationFilter(Take: 2), Token);
        var second = await log.ListAsync(new OperationFilter(Take: 2, Before: first[^1].Id), Token);

        Assert.Equal(["service-4", "service-3"], first.Select(operation => operation.ServiceName));
        Assert.Equal(["service-2", "service-1"], second.Select(operation => operation.ServiceName));
        Assert.Equal("service-3", Assert.Single(await log.ListAsync(new OperationFilter(ServiceKey.Of("Fake", "service-3")), Token)).ServiceName);
    }

    [Fact]
    public async Task LatestAsync_ActiveSucceededAndNewest()
    {
        var log = await storage.OpenAsync(Token);
        var succeeded = (await AdmitAsync(log, Operations.New())).Moved(OperationStatus.Succeeded);
        await log.SaveAsync(succeeded, Token);
        var failed = (await AdmitAsync(log, Operations.New(follows: 1))).Moved(OperationStatus.Failed);
        await log.SaveAsync(failed, Token);
        var active = await AdmitAsync(log, Operations.New(follows: 2));

        var latest = await log.LatestAsync([active.ServiceKey, ServiceKey.Of("Fake", "none")], Token);

        Assert.Equal(new ServiceOperations(active, succeeded, active.Id), Assert.Single(latest).Value with { External = null });
    }

    [Fact]
    public async Task TakeOverAsync_OneInstanceAtATime()
    {
        var log = await storage.OpenAsync(Token);
        var operation = await AdmitAsync(log, Operations.New());

        var first = await log.TakeOverAsync(operation.Id, "a", Hour, Token);

        Assert.Equal(operation with { Fence = 1 }, first);
        Assert.Null(await log.TakeOverAsync(operation.Id, "b", Hour, Token));
        await log.ReleaseAsync(operation.Id, fence: 7, Token); // Nobody's.
        Assert.Null(await log.TakeOverAsync(operation.Id, "b", Hour, Token));
        await log.ReleaseAsync(operation.Id, first!.Fence, Token);
        Assert.Equal(2, (await log.TakeOverAsync(operation.Id, "b", TimeSpan.FromSeconds(-1), Token))!.Fence);
        Assert.Equal(3, (await log.TakeOverAsync(operation.Id, "c", Hour, Token))!.Fence); // b's lease has run out.
    }

    [Fact]
    public async Task TakeOverAsync_TwentyAtOnceFromTwoInstances_OneTakes()
    {
        IOperationLog[] instances = [await storage.OpenAsync(Token), await storage.OpenAsync(Token)];
        var operation = await AdmitAsync(instances[0], Operations.New());

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => instances[i % 2].TakeOverAsync(operation.Id, $"driver {i}", Hour, Token), Token)));

        Assert.Equal(1, Assert.Single(answers.OfType<Operation>()).Fence);
    }

    [Fact]
    public async Task TakeOverAsync_EndedOperation_IsNotDriven()
    {
        var log = await storage.OpenAsync(Token);
        var operation = await AdmitAsync(log, Operations.New());
        await log.SaveAsync(operation.Moved(OperationStatus.Succeeded), Token);

        Assert.Null(await log.TakeOverAsync(operation.Id, "a", Hour, Token));
    }

    [Fact]
    public async Task SaveAsync_PausedInstanceAfterATakeOver_IsShutOut()
    {
        var (paused, awake) = (await storage.OpenAsync(Token), await storage.OpenAsync(Token));
        var id = (await AdmitAsync(paused, Operations.New())).Id;
        var old = (await paused.TakeOverAsync(id, "paused", TimeSpan.FromSeconds(-1), Token))!;
        var now = (await awake.TakeOverAsync(id, "awake", Hour, Token))!;

        await Assert.ThrowsAsync<OperationConflictException>(() => paused.SaveAsync(old.Moved(OperationStatus.Submitting), Token));
        Assert.False(await paused.RenewAsync(id, old.Fence, Hour, Token));
        await paused.ReleaseAsync(id, old.Fence, Token);
        Assert.Null(await paused.TakeOverAsync(id, "paused", Hour, Token));

        var written = now.Moved(OperationStatus.Submitting);
        await awake.SaveAsync(written, Token);
        Assert.Equal(written, await paused.FindAsync(id, Token));
    }

    [Fact]
    public async Task TakeOverAsync_OlderRunOfTheSameInstance_IsShutOut()
    {
        var log = await storage.OpenAsync(Token);
        var id = (await AdmitAsync(log, Operations.New())).Id;
        var old = (await log.TakeOverAsync(id, "a", Hour, Token))!;

        Assert.Equal(old.Fence + 1, (await log.TakeOverAsync(id, "a", Hour, Token))!.Fence);

        await Assert.ThrowsAsync<OperationConflictException>(() => log.SaveAsync(old.Moved(OperationStatus.Submitting), Token));
    }

    [Fact]
    public async Task RenewAsync_CountsFromNow_UntilTheOperationEnds()
    {
        var log = await storage.OpenAsync(Token);
        var id = (await AdmitAsync(log, Operations.New())).Id;
        var driven = (await log.TakeOverAsync(id, "a", TimeSpan.FromSeconds(-1), Token))!;

        Assert.True(await log.RenewAsync(id, driven.Fence, Hour, Token));
        Assert.Null(await log.TakeOverAsync(id, "b", Hour, Token));

        await log.SaveAsync(driven.Moved(OperationStatus.Succeeded), Token);
        Assert.False(await log.RenewAsync(id, driven.Fence, Hour, Token));
    }

    [Fact]
    public async Task StartAsync_FourInstancesAtOnce_MigrateOneAfterTheOther()
    {
        await storage.OptionsAsync(Token);

        var logs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => storage.OpenAsync(Token), Token)));

        await AdmitAsync(logs[0], Operations.New());
        Assert.All(await Task.WhenAll(logs.Select(log => log.ListAsync(new OperationFilter(), Token))), list => Assert.Single(list));
    }

    [Fact]
    public async Task Model_HasItsMigration()
    {
        var store = (await storage.StartAsync(Token)).GetRequiredService<PortalStore>();

        Assert.False(await store.UseAsync(database => Task.FromResult(database.Database.HasPendingModelChanges())));
    }

    private static async Task<Operation> AdmitAsync(IOperationLog log, Operation operation) =>
        Assert.IsType<Admission.Admitted>(await log.AdmitAsync(operation, Token)).Operation;
}
