using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Operations;

public sealed class OperationFeedTests
{
    private static readonly Operation Running = Sample.Operation(OperationStatus.Submitting, 1) with { Fence = 1 };

    private readonly MemoryLog log = new(Running);
    private readonly OperationFeed operations;

    public OperationFeedTests() => operations = new OperationFeed(log);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Show_OlderThanKnown_ChangesNothing()
    {
        var later = Moved(Running, OperationStatus.Switching);
        operations.Show(later);

        operations.Show(Running);

        Assert.Same(later, operations.Now[1]);
    }

    [Fact]
    public async Task FindAsync_LogGone_AnswersTheLastKnownAndSaysWhy()
    {
        operations.Show(Running);
        log.Fault = MemoryLog.Broken;

        Assert.Equal(Running, await operations.FindAsync(Running.Id, Token));
        Assert.Equal(MemoryLog.BrokenSentence, operations.Trouble);
        await Assert.ThrowsAsync<OperationLogException>(() => operations.FindAsync(new OperationId(2), Token));

        log.Fault = null;
        await operations.FindAsync(Running.Id, Token);
        Assert.Null(operations.Trouble);
    }

    [Fact]
    public async Task RefreshAsync_EndedElsewhere_IsShownEnded()
    {
        operations.Show(Running);
        var ended = Moved(Running, OperationStatus.Failed);
        log.Add(ended);

        Assert.Empty(await operations.RefreshAsync(Token));
        Assert.Equal(ended, operations.Now[1]);
    }

    [Fact]
    public async Task CatchUpAsync_StepHeardWhileTheLogWasGone_IsWrittenUnderTheNewFence()
    {
        var heard = Moved(Running, OperationStatus.Switching);
        await FailToSaveAsync(heard);
        var taken = (await log.TakeOverAsync(Running.Id, "a", TimeSpan.FromSeconds(10), Token))!;

        var operation = await operations.CatchUpAsync(taken, Token);

        Assert.Equal(heard with { Fence = 2 }, operation);
        Assert.Equal(operation, log.All[0]);
        Assert.Equal(operation, await operations.CatchUpAsync(operation, Token)); // Once.
    }

    [Fact]
    public async Task CatchUpAsync_AnotherInstanceWentOn_ForgetsTheStep()
    {
        await FailToSaveAsync(Moved(Running, OperationStatus.Switching));
        var elsewhere = Moved(Running, OperationStatus.Unknown) with { Fence = 2 };
        log.Add(elsewhere);

        Assert.Equal(elsewhere, await operations.CatchUpAsync(elsewhere, Token));
        Assert.Equal(elsewhere, log.All[0]);
    }

    [Fact]
    public async Task CatchUpAsync_IntentThatCouldNotBeWritten_IsNoStep()
    {
        var written = Sample.Operation(OperationStatus.Written, 1);
        await FailToSaveAsync(Moved(written, OperationStatus.Submitting));

        Assert.Equal(written, await operations.CatchUpAsync(written, Token)); // Nothing was sent: it may still be.
    }

    [Fact]
    public async Task CatchUpAsync_EndingThatCouldNotBeWritten_IsJudgedAgain()
    {
        await FailToSaveAsync(Moved(Running, OperationStatus.Succeeded));
        var taken = (await log.TakeOverAsync(Running.Id, "a", TimeSpan.FromSeconds(10), Token))!;

        Assert.Equal(taken, await operations.CatchUpAsync(taken, Token)); // Somebody may have swapped meanwhile.
    }

    private async Task FailToSaveAsync(Operation operation)
    {
        log.Fault = MemoryLog.Broken;
        await Assert.ThrowsAsync<OperationLogException>(() => operations.SaveAsync(operation, Token));
        log.Fault = null;
    }

    private static Operation Moved(Operation operation, OperationStatus status) => operation with
    {
        Status = status,
        Events = [.. operation.Events, new OperationEvent(Sample.Now.AddSeconds(1), status, OperationEvent.FromPortal, status.ToString())],
    };
}
