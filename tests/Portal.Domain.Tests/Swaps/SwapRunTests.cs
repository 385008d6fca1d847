using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Swaps;

public sealed class SwapRunTests
{
    private readonly FakeTarget target = new();
    private readonly MemoryLog log = new();
    private readonly FakeTimeProvider time = new(Sample.Now) { AutoAdvanceAmount = TimeSpan.Zero };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_Accepted_FollowsAndVerifiesBothSides()
    {
        var polls = 0;
        target.OnBegin = () => new Submission.Accepted(FakeTarget.Accepted, TimeSpan.FromSeconds(1));
        target.OnFollow = () =>
        {
            target.HasMoved = ++polls == 3;
            return target.HasMoved ? new SwapProgress.Succeeded() : new SwapProgress.Running("InProgress", TimeSpan.FromSeconds(1));
        };

        var ended = await RunAsync();

        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        Assert.Equal(1, target.Begun);
        Assert.Equal(
            [OperationStatus.Written, OperationStatus.Submitting, OperationStatus.Switching, OperationStatus.Verifying, OperationStatus.Succeeded],
            ended.Events.Select(happened => happened.Status).Distinct());
        Assert.NotNull(ended.SwitchedAt);
    }

    [Fact]
    public async Task RunAsync_Accepted_NeverPollsBeforeItIsAskedTo()
    {
        var asked = new List<DateTimeOffset>();
        target.OnBegin = () => new Submission.Accepted(FakeTarget.Accepted, TimeSpan.FromSeconds(7));
        target.OnFollow = () =>
        {
            asked.Add(time.GetUtcNow());
            target.HasMoved = asked.Count == 2;
            return target.HasMoved ? new SwapProgress.Succeeded() : new SwapProgress.Running("InProgress", TimeSpan.FromSeconds(5));
        };

        await RunAsync();

        Assert.True(asked[0] - Sample.Now >= TimeSpan.FromSeconds(7), $"first poll after {asked[0] - Sample.Now}");
        Assert.True(asked[1] - asked[0] >= TimeSpan.FromSeconds(5), $"second poll after {asked[1] - asked[0]}");
    }

    [Fact]
    public async Task RunAsync_CloudNamesNoPause_LooksOftenEnoughForWhatHasPassed()
    {
        var asked = new List<TimeSpan>();
        target.OnBegin = () => new Submission.Accepted(FakeTarget.Accepted, null);
        target.OnFollow = () =>
        {
            asked.Add(time.GetUtcNow() - Sample.Now);
            target.HasMoved = asked[^1] >= TimeSpan.FromSeconds(60);
            return target.HasMoved ? new SwapProgress.Succeeded() : new SwapProgress.Running("InProgress", null);
        };

        await RunAsync();

        var tick = TimeSpan.FromMilliseconds(100);
        Assert.All(asked.Zip(asked.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, TimeSpan.Zero, (pair.First / 20) + tick));
        Assert.InRange(asked.Count, 20, 150);
    }

    [Fact]
    public async Task RunAsync_AskedToWaitForNoTime_PausesAllTheSame()
    {
        var asked = new List<DateTimeOffset>();
        target.OnBegin = () => new Submission.Accepted(FakeTarget.Accepted, TimeSpan.Zero);
        target.OnFollow = () =>
        {
            asked.Add(time.GetUtcNow());
            target.HasMoved = asked.Count == 2;
            return target.HasMoved ? new SwapProgress.Succeeded() : new SwapProgress.Running("InProgress", TimeSpan.Zero);
        };

        await RunAsync();

        Assert.True(asked[1] - asked[0] >= TimeSpan.FromMilliseconds(50), $"second poll after {asked[1] - asked[0]}");
    }

    [Fact]
    public async Task RunAsync_WrittenBeforeSent()
    {
        OperationStatus? storedWhenSent = null;
        target.OnBegin = () =>
        {
            storedWhenSent = log.All[0].Status;
            target.HasMoved = true;
            return new Submission.Completed();
        };

        await RunAsync();

        Assert.Equal(OperationStatus.Submitting, storedWhenSent);
    }

    [Fact]
    public async Task RunAsync_WriteFails_NothingIsSent()
    {
        log.OnSave = _ => throw new IOException("disk full");

        await Assert.ThrowsAsync<IOException>(() => RunAsync());

        Assert.Equal(0, target.Begun);
    }

    [Fact]
    public async Task RunAsync_Refused_FailsOnlyAfterBothSidesWereRead()
    {
        target.OnBegin = () => new Submission.Refused(FakeTarget.Failure());

        var ended = await RunAsync();

        Assert.Equal(OperationStatus.Failed, ended.Status);
        Assert.Equal("Conflict", ended.Failure!.Code);
        Assert.Contains(ended.Events, happened => happened.Status == OperationStatus.Verifying);
    }

    [Fact]
    public async Task RunAsync_AzureSaysFailedButBothSidesMoved_Succeeds()
    {
        target.OnBegin = () => new Submission.Accepted(FakeTarget.Accepted, null);
        target.OnFollow = () =>
        {
            target.HasMoved = true;
            return new SwapProgress.Failed(FakeTarget.Failure());
        };

        Assert.Equal(OperationStatus.Succeeded, (await RunAsync()).Status);
    }

    [Fact]
    public async Task RunAsync_LostReplyAfterItHappened_SettlesAsSucceededWithoutSendingAgain()
    {
        target.OnBegin = () =>
        {
            target.HasMoved = true;
            return new Submission.Unknown(FakeTarget.Failure(CloudFailureKind.Network));
        };

        Assert.Equal(OperationStatus.Succeeded, (await RunAsync()).Status);
        Assert.Equal(1, target.Begun);
    }

    [Fact]
    public async Task RunAsync_LostRequest_FailsAfterBothSidesStoodStill()
    {
        target.OnBegin = () => new Submission.Unknown(FakeTarget.Failure(CloudFailureKind.Network));

        var ended = await RunAsync();

        Assert.Equal(OperationStatus.Failed, ended.Status);
        Assert.True(time.GetUtcNow() - Sample.Now >= TimeSpan.FromSeconds(30));
        Assert.Equal(1, target.Begun);
    }

    [Fact]
    public async Task RunAsync_HalfDone_IsSplitUntilThePairIsWholeAgain()
    {
        target.IsSplit = true;
        target.OnBegin = () => new Submission.Accepted(FakeTarget.Accepted, null);
        target.OnFollow = () => new SwapProgress.Failed(FakeTarget.Failure());
        log.OnSave = operation =>
        {
            if (operation.Status == OperationStatus.Split)
                (target.IsSplit, target.HasMoved) = (false, true);
        };

        var ended = await RunAsync();

        Assert.Contains(ended.Events, happened => happened.Status == OperationStatus.Split);
        Assert.Equal(OperationStatus.Succeeded, ended.Status);
    }

    [Fact]
    public async Task RunAsync_AzureSaysDoneButNothingMoved_IsUnknownAfterTheDeadline()
    {
        log.OnSave = operation =>
        {
            if (operation.Status == OperationStatus.Unknown)
                target.HasMoved = true; // Ends the test: what is read at last decides.
        };

        var ended = await RunAsync();

        Assert.Contains(ended.Events, happened => happened.Text.Contains("Azure says done, but both sides do not show it", StringComparison.Ordinal));
        Assert.Contains(ended.Events, happened => happened.Status == OperationStatus.Unknown);
        Assert.Equal(OperationStatus.Succeeded, ended.Status);
    }

    [Fact]
    public async Task RunAsync_NeverEnds_IsUnknownAfterTheDeadline()
    {
        target.OnBegin = () => new Submission.Accepted(FakeTarget.Accepted, null);
        target.OnFollow = () => new SwapProgress.Running("InProgress", TimeSpan.FromSeconds(10));
        DateTimeOffset? calledUnknown = null;
        log.OnSave = operation =>
        {
            if (operation.Status == OperationStatus.Unknown)
                (calledUnknown, target.HasMoved) = (calledUnknown ?? time.GetUtcNow(), true);
        };

        await RunAsync();

        Assert.True(calledUnknown - Sample.Now >= TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task RunAsync_ResumedWhileSubmitting_ReadsAndNeverSendsAgain()
    {
        target.HasMoved = true;

        var ended = await RunAsync(OperationStatus.Submitting);

        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        Assert.Equal(0, target.Begun);
        Assert.Contains(ended.Events, happened => happened.Status == OperationStatus.Unknown);
    }

    [Fact]
    public async Task RunAsync_WrittenLongAgo_IsCanceledAndNothingIsSent()
    {
        time.Advance(TimeSpan.FromMinutes(1));

        var ended = await RunAsync();

        Assert.Equal(OperationStatus.Canceled, ended.Status);
        Assert.Equal(0, target.Begun);
    }

    [Fact]
    public async Task RunAsync_OperationForgotten_IsSettledByReading()
    {
        target.OnBegin = () => new Submission.Accepted(FakeTarget.Accepted, null);
        target.OnFollow = () =>
        {
            target.HasMoved = true;
            return new SwapProgress.Unknown(FakeTarget.Failure(CloudFailureKind.NotFound));
        };

        Assert.Equal(OperationStatus.Succeeded, (await RunAsync()).Status);
    }

    /// <summary>Runs to the end, letting time pass whenever the run waits.</summary>
    private async Task<Operation> RunAsync(OperationStatus status = OperationStatus.Written)
    {
        var admitted = (Admission.Admitted)await log.AdmitAsync(Sample.Operation(status), Token);
        var run = new SwapRun(target, new OperationFeed(log), new SwapTiming(), time).RunAsync(admitted.Operation, Token);
        while (!run.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        return await run;
    }
}
