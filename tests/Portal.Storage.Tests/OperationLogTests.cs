using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Storage.Tests.Support;

namespace Portal.Storage.Tests;

public sealed class OperationLogTests : IAsyncDisposable
{
    private readonly TemporaryStorage storage = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => storage.DisposeAsync();

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

        await Assert.ThrowsAsync<InvalidOperationException>(() => log.SaveAsync(operation.Moved(OperationStatus.Submitting), Token));
        Assert.Equal(OperationStatus.Switching, (await log.FindAsync(operation.Id, Token))!.Status);
    }

    [Fact]
    public async Task SaveAsync_EndedOperation_Throws()
    {
        var log = await storage.OpenAsync(Token);
        var ended = (await AdmitAsync(log, Operations.New())).Moved(OperationStatus.Succeeded);
        await log.SaveAsync(ended, Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => log.SaveAsync(ended.Moved(OperationStatus.Failed), Token));
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

        Assert.Equal(new ServiceOperations(active, succeeded, active.Id), Assert.Single(latest).Value);
    }

    [Fact]
    public async Task TryDriveAsync_OneInstanceAtATime()
    {
        var log = await storage.OpenAsync(Token);
        var operation = await AdmitAsync(log, Operations.New());
        var hour = TimeSpan.FromHours(1);

        Assert.True(await log.TryDriveAsync(operation.Id, "a", hour, Token));
        Assert.True(await log.TryDriveAsync(operation.Id, "a", hour, Token));
        Assert.False(await log.TryDriveAsync(operation.Id, "b", hour, Token));

        await log.ReleaseAsync(operation.Id, "b", Token);
        Assert.False(await log.TryDriveAsync(operation.Id, "b", hour, Token));
        await log.ReleaseAsync(operation.Id, "a", Token);
        Assert.True(await log.TryDriveAsync(operation.Id, "b", TimeSpan.FromSeconds(-1), Token));
        Assert.True(await log.TryDriveAsync(operation.Id, "c", hour, Token)); // b's lease has run out.
    }

    [Fact]
    public async Task TryDriveAsync_EndedOperation_IsNotDriven()
    {
        var log = await storage.OpenAsync(Token);
        var operation = await AdmitAsync(log, Operations.New());
        await log.SaveAsync(operation.Moved(OperationStatus.Succeeded), Token);

        Assert.False(await log.TryDriveAsync(operation.Id, "a", TimeSpan.FromHours(1), Token));
    }

    [Fact]
    public async Task AdmitAsync_DatabaseGone_NamesItAndTheMend()
    {
        var log = await storage.OpenAsync(Token);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in storage.Folder.GetFiles())
            file.Delete();
        Directory.CreateDirectory(Path.Combine(storage.Folder.FullName, "portal.db"));

        var failure = await Assert.ThrowsAsync<OperationLogException>(() => log.AdmitAsync(Operations.New(), Token));

        Assert.Contains("Storage:DataFolder", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<Operation> AdmitAsync(IOperationLog log, Operation operation) =>
        Assert.IsType<Admission.Admitted>(await log.AdmitAsync(operation, Token)).Operation;
}
