using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Workers;

public sealed class SwapWorkerTests : IAsyncDisposable
{
    private readonly FakeTarget target = new();
    private readonly MemoryLog log = new();
    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly OperationFeed operations;
    private readonly SwapWorker worker;

    public SwapWorkerTests()
    {
        target.OnBegin = () =>
        {
            target.HasMoved = true;
            return new Submission.Completed();
        };
        operations = new OperationFeed(log);
        var driver = new SwapDriver(new SwapKinds([target]), log, operations, new SwapTiming { SubmitWithin = TimeSpan.FromDays(1) }, time);
        worker = new SwapWorker(driver, operations, time, NullLogger<SwapWorker>.Instance);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await worker.StopAsync(CancellationToken.None);
        worker.Dispose();
    }

    [Fact]
    public async Task ExecuteAsync_AdmittedOperation_IsDrivenToItsEnd()
    {
        await worker.StartAsync(Token);

        await operations.AdmitAsync(Sample.Operation(), Token);

        Assert.Equal(OperationStatus.Succeeded, (await EndAsync()).Status);
        Assert.Equal(1, target.Begun);
    }

    [Fact]
    public async Task ExecuteAsync_OperationLeftBehind_IsTakenUpAfterAStart()
    {
        target.HasMoved = true;
        await log.AdmitAsync(Sample.Operation(OperationStatus.Submitting), Token);

        await worker.StartAsync(Token);

        Assert.Equal(OperationStatus.Succeeded, (await EndAsync()).Status);
        Assert.Equal(0, target.Begun);
    }

    [Fact]
    public async Task ExecuteAsync_DatabaseFailsInTheMiddle_GoesOnWithoutSendingAgain()
    {
        var failures = 0;
        log.OnSave = operation =>
        {
            if (operation.Status == OperationStatus.Verifying && failures++ == 0)
                throw new OperationLogException("The disk is full.", new IOException());
        };
        await worker.StartAsync(Token);

        await operations.AdmitAsync(Sample.Operation(), Token);

        Assert.Equal(OperationStatus.Succeeded, (await EndAsync()).Status);
        Assert.Equal(1, failures);
        Assert.Equal(1, target.Begun);
    }

    /// <summary>Lets time pass until the one operation has ended.</summary>
    private async Task<Operation> EndAsync()
    {
        while (log.All is not [{ IsActive: false }])
        {
            Token.ThrowIfCancellationRequested();
            time.Advance(TimeSpan.FromMilliseconds(1)); // Small: a run that is not given the processor must not look like one that stood still.
            await Task.Yield();
        }

        return log.All[0];
    }
}
