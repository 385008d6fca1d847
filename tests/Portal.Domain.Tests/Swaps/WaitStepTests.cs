using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Swaps;

public sealed class WaitStepTests
{
    private static readonly CloudFailure Throttled = new(CloudFailureKind.Throttled, "Azure is busy.", "TooManyRequests", "Wait.", TimeSpan.FromSeconds(7));

    private readonly Runs runs = new();

    [Fact]
    public async Task RunAsync_ThrottledTwice_WaitsAsToldAndSwapsOnce()
    {
        var sent = new List<DateTimeOffset>();
        runs.Target.OnBegin = () =>
        {
            sent.Add(runs.Time.GetUtcNow());
            runs.Target.HasMoved = sent.Count == 3;
            return runs.Target.HasMoved ? new Submission.Completed() : new Submission.Refused(Throttled);
        };

        var ended = await runs.RunAsync();

        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        Assert.Equal(3, sent.Count);
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(7), $"{pair.Second - pair.First}"));
        Assert.Equal(2, ended.Events.Count(happened => happened.Status == OperationStatus.Waiting));
    }

    [Fact]
    public async Task RunAsync_OperatorIsAway_WaitsForThemAndSwapsOnceWhenTheyAreBack()
    {
        var asked = 0;
        runs.Target.OnBegin = () =>
        {
            runs.Target.HasMoved = ++asked == 8; // More often than a swap is tried: nothing was sent before.
            return runs.Target.HasMoved ? new Submission.Completed() : new Submission.Refused(new CloudFailure(CloudFailureKind.OperatorAway, "Ana is not signed in."));
        };

        var ended = await runs.RunAsync();

        Assert.Equal((OperationStatus.Succeeded, 1, 8), (ended.Status, ended.Tries, asked));
        Assert.Contains(ended.Events, happened => happened.Status == OperationStatus.Waiting && happened.Text.Contains("Ana is not signed in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_OperatorStaysAway_EndsWithNothingChanged()
    {
        runs.Target.OnBegin = () => new Submission.Refused(new CloudFailure(CloudFailureKind.OperatorAway, "Ana is not signed in."));

        var ended = await runs.RunAsync();

        Assert.Equal(OperationStatus.Failed, ended.Status);
        Assert.InRange(ended.EndedAt!.Value - ended.StartedAt, runs.Timing.Deadline, runs.Timing.Deadline + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task RunAsync_ThrottledForEver_EndsAfterFiveTriesWithNothingChanged()
    {
        runs.Target.OnBegin = () => new Submission.Refused(Throttled);

        var ended = await runs.RunAsync();

        Assert.Equal((OperationStatus.Failed, 5), (ended.Status, runs.Target.Begun));
        Assert.Equal("TooManyRequests", ended.Failure!.Code);
    }

    [Fact]
    public async Task RunAsync_PlanChangedWhileWaiting_IsNotSentAgain()
    {
        runs.Target.OnBegin = () =>
        {
            runs.Target.Findings = [Sample.NotMet()];
            return new Submission.Refused(Throttled);
        };

        var ended = await runs.RunAsync();

        Assert.Equal((OperationStatus.Failed, 1), (ended.Status, runs.Target.Begun));
        Assert.Contains("1 instance not started", ended.Failure!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_SwappedByOthersWhileWaiting_IsNotSwappedBack()
    {
        runs.Target.OnBegin = () => new Submission.Refused(Throttled);
        runs.Log.OnSave = operation => runs.Target.HasMoved |= operation.Status == OperationStatus.Waiting;

        Assert.Equal(OperationStatus.Succeeded, (await runs.RunAsync()).Status);
        Assert.Equal(1, runs.Target.Begun);
    }

    [Fact]
    public async Task RunAsync_SomethingRunsOnASide_IsNotSentUntilItHasEnded()
    {
        var sent = 0;
        runs.Target.IsBusy = true;
        runs.Target.OnBegin = () =>
        {
            if (++sent == 1)
                return new Submission.Refused(Throttled with { Code = "RetryableErrorDueToAnotherOperation" });
            Assert.False(runs.Target.IsBusy);
            runs.Target.HasMoved = true;
            return new Submission.Completed();
        };
        runs.Log.OnSave = operation => runs.Target.IsBusy = operation.Tries < 2;

        Assert.Equal(OperationStatus.Succeeded, (await runs.RunAsync()).Status);
        Assert.Equal(2, sent);
    }

    [Fact]
    public async Task StopTryingAsync_WhileWaiting_EndsWithNothingSentAgain()
    {
        runs.Target.OnBegin = () => new Submission.Refused(Throttled with { RetryAfter = TimeSpan.FromMinutes(2) });
        var repairs = new RepairService(new SwapKinds([runs.Target]), runs.Feed, new ServiceEstate(), RuleSamples.Rules(time: runs.Time), runs.Time);
        runs.Target.OnSides = () =>
        {
            if (runs.Target.Begun == 1 && runs.Log.All[0].Status == OperationStatus.Submitting)
                runs.Time.CreateTimer(_ => _ = repairs.StopTryingAsync(new OperationId(1), Sample.BenMay, CancellationToken.None), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        };

        var ended = await runs.RunAsync();

        Assert.Equal((OperationStatus.Failed, 1), (ended.Status, runs.Target.Begun));
        Assert.Contains(ended.Events, happened => happened.Text == "Ben stopped trying");
        Assert.True(runs.Time.GetUtcNow() - Sample.Now < TimeSpan.FromSeconds(30));
    }
}
