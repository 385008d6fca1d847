using Microsoft.Extensions.Logging.Abstractions;
using Portal.Domain.Changes;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Emulator.Tests.Support;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Workers;

public sealed class SwapWorkerTests : IAsyncDisposable
{
    private readonly FakeTarget target = new();
    private readonly MemoryLog log = new();
    private readonly WatchedTime time = new(Sample.Now);
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
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        log.OnSave = operation =>
        {
            if (operation.Status == OperationStatus.Verifying && failed.TrySetResult())
                throw new OperationLogException("The disk is full.", new IOException());
        };
        await worker.StartAsync(Token);

        await operations.AdmitAsync(Sample.Operation(), Token);
        await failed.Task.WaitAsync(Token);
        await PassTimeAsync(() => log.All is [{ IsActive: false }]);

        Assert.Equal(OperationStatus.Succeeded, (await EndAsync()).Status);
        Assert.Equal(1, target.Begun);
        Assert.DoesNotContain(log.All[0].Events, line => line.Status == OperationStatus.Unknown); // What Azure answered was written as soon as it could be.
    }

    [Fact]
    public async Task ExecuteAsync_DatabaseGoneFor30SecondsInTheMiddle_ShowsItMeanwhileAndGoesOn()
    {
        target.OnBegin = () => new Submission.Accepted(FakeTarget.Accepted, TimeSpan.FromSeconds(1));
        target.OnFollow = () => new SwapProgress.Running("InProgress", TimeSpan.FromSeconds(1));
        await worker.StartAsync(Token);
        await operations.AdmitAsync(Sample.Operation(), Token);
        var running = await SeenAsync(operation => operation.Status == OperationStatus.Switching);

        log.Fault = MemoryLog.Broken;
        target.HasMoved = true;
        target.OnFollow = () => new SwapProgress.Succeeded();
        await PassTimeAsync(() => time.GetUtcNow() >= Sample.Now + TimeSpan.FromSeconds(30) && operations.Trouble is not null);

        Assert.Equal(MemoryLog.BrokenSentence, operations.Trouble);
        Assert.Equal(running.Id, (await operations.FindAsync(running.Id, Token))!.Id);
        log.Fault = null;
        await PassTimeAsync(() => log.All is [{ IsActive: false }]);

        Assert.Equal(OperationStatus.Succeeded, (await EndAsync()).Status);
        Assert.Equal(1, target.Begun);
        Assert.Null(operations.Trouble);
    }

    [Fact]
    public async Task ExecuteAsync_UpdateTakenBackAtAnotherInstance_IsHeardWhileItRunsAndSentOnce()
    {
        var world = new ChangeWorld { Time = time };
        var started = await world.StartAsync(ChangeKind.Update);
        world.Target.OnRead = sending => sending.Step.TakesBack && !world.Target.Sent.Exists(sent => sent.Step.TakesBack) ? new StepReading(StepVerdict.BusyElsewhere, "Azure says Updating") : null;
        world.Target.OnFollow = () => world.Target.Sent[^1].Step.TakesBack ? new SwapProgress.Succeeded() : new SwapProgress.Running("InProgress", null);
        var (feed, timing) = (new OperationFeed(world.Log), new SwapTiming { SubmitWithin = TimeSpan.FromDays(1) });
        var runs = new ChangeRuns(new ChangeTargets([world.Target]), world.Shelf, feed, timing, world.Time);
        using var driving = new SwapWorker(new SwapDriver(new SwapKinds([target]), world.Log, feed, timing, world.Time, changes: runs), feed, world.Time, NullLogger<SwapWorker>.Instance);
        await driving.StartAsync(Token);
        await PassTimeAsync(() => world.Known(started).Status == OperationStatus.Switching);

        // Asked at this instance, while the other one drives.
        Assert.IsType<ChangeStopResult.Told>(await world.Stops.TakeBackAsync(started.Id, Sample.BenMay, Token));
        await PassTimeAsync(() => !world.Known(started).IsActive);

        await driving.StopAsync(Token);
        Assert.Equal((OperationStatus.Succeeded, true), (world.Known(started).Status, world.Known(started).Change!.IsTakenBack));
        Assert.Equal(["r43", "r42"], world.Target.Sent.Select(sending => sending.Order!.Release));
    }

    /// <summary>Waits until the one operation has ended; no time passes by itself.</summary>
    private Task<Operation> EndAsync() => SeenAsync(operation => !operation.IsActive);

    private async Task<Operation> SeenAsync(Func<Operation, bool> isSo)
    {
        await foreach (var all in operations.WatchAsync(Token))
        {
            if (all.Values.SingleOrDefault() is { } operation && isSo(operation))
                return operation;
        }

        throw new InvalidOperationException("The stream ended.");
    }

    /// <summary>Lets time pass until something is so. Not while a swap is about to be sent: it would seem to stand still.</summary>
    private async Task PassTimeAsync(Func<bool> until)
    {
        while (!until())
        {
            // The worker runs on threads of the machine: made-up time must not outrun a busy one, or a deadline passes that nobody meant.
            await time.PassAsync(TimeSpan.FromMilliseconds(10), Token);
        }
    }
}
