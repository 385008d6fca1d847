using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Swaps;

public sealed class BreathStepTests
{
    private static readonly Operator Ben = new("ben", "Ben Koch");
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(9);

    private readonly Runs runs = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_NobodyHolds_SendsAfterTheCountDown()
    {
        DateTimeOffset? sentAt = null;
        runs.Target.OnBegin = () =>
        {
            (sentAt, runs.Target.HasMoved) = (runs.Time.GetUtcNow(), true);
            return new Submission.Completed();
        };

        var ended = await runs.RunAsync(await AdmitAsync());

        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        Assert.True(sentAt - Sample.Now >= Breath, $"sent after {sentAt - Sample.Now}");
        Assert.Contains(ended.Events, happened => happened.Text == "Counts down 9 s; anybody may hold");
    }

    [Fact]
    public async Task RunAsync_SomebodyHolds_SendsNothingAndKeepsTheSentence()
    {
        var admitted = await AdmitAsync();
        var swaps = new SwapService(null!, runs.Feed, RuleSamples.Rules(time: runs.Time), runs.Time);
        using var inTime = runs.Time.CreateTimer(_ => _ = swaps.HoldAsync(admitted.Id, "the database job still runs", Access.Everything(Ben), Token), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);

        var held = await runs.RunAsync(admitted);

        Assert.Equal((OperationStatus.Canceled, 0), (held.Status, runs.Target.Begun));
        Assert.Equal("Held by Ben Koch: the database job still runs. Nothing was sent", held.Events[^1].Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RunAsync_LockedWhileItCountsDown_SendsNothingUnlessThatWasOverridden(bool overridden)
    {
        var admitted = await AdmitAsync();
        if (overridden)
            admitted = admitted with { Permit = new Permit { Overridden = ["Locked by Ben Koch: Database job"] } };
        runs.Target.OnBegin = () =>
        {
            runs.Target.HasMoved = true;
            return new Submission.Completed();
        };
        using var inTime = runs.Time.CreateTimer(_ => _ = runs.Book.TryWriteAsync(new PolicyRecord("rule.lock", "lock", 0, Sample.Now, RecordJson.ToNode(RuleSamples.Lock()).ToJsonString()), null, Token), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);

        var ended = await runs.RunAsync(admitted);

        Assert.Equal(overridden ? (OperationStatus.Succeeded, 1) : (OperationStatus.Canceled, 0), (ended.Status, runs.Target.Begun));
        if (!overridden)
            Assert.Equal("Not sent after the count-down: Since it was confirmed: Locked by Ben Koch: Database job.", ended.Events[^1].Text);
    }

    [Fact]
    public async Task HoldAsync_AnotherStepIsWrittenMeanwhile_HoldsAllTheSame()
    {
        var admitted = await AdmitAsync();
        var isFirst = true;
        runs.Log.OnSave = _ =>
        {
            if (!isFirst)
                return;
            isFirst = false;
            throw new InvalidOperationException("Another step was written.");
        };

        var held = await new SwapService(null!, runs.Feed, RuleSamples.Rules(time: runs.Time), runs.Time).HoldAsync(admitted.Id, null, Access.Everything(Ben), Token);

        Assert.Equal(OperationStatus.Canceled, held!.Status);
        Assert.Equal("Held by Ben Koch without a word; nothing was sent", held.Events[^1].Text);
    }

    [Fact]
    public async Task RunAsync_HeldBeforeTheCountDownWasWritten_SendsNothing()
    {
        var admitted = await AdmitAsync();
        runs.Log.OnSave = operation =>
        {
            if (!operation.IsBreathing)
                return;
            runs.Log.OnSave = _ => { };
            _ = new SwapService(null!, runs.Feed, RuleSamples.Rules(time: runs.Time), runs.Time).HoldAsync(admitted.Id, "wait", Access.Everything(Ben), Token);
            throw new InvalidOperationException("Written by somebody else.");
        };

        var held = await runs.RunAsync(admitted);

        Assert.Equal((OperationStatus.Canceled, 0), (held.Status, runs.Target.Begun));
    }

    [Fact]
    public async Task RunAsync_PortalStoppedDuringTheCountDown_SendsNothing()
    {
        var admitted = await AdmitAsync();
        var counting = admitted with { Events = [.. admitted.Events, new OperationEvent(runs.Time.GetUtcNow(), OperationStatus.Written, OperationEvent.FromPortal, "Counts down 9 s; anybody may hold")] };
        await runs.Log.SaveAsync(counting, Token);

        var ended = await runs.RunAsync(counting);

        Assert.Equal((OperationStatus.Canceled, 0), (ended.Status, runs.Target.Begun));
        Assert.Contains("The portal stopped during the count-down", ended.Events[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ChangedDuringTheCountDown_SendsNothingAndSaysWhat()
    {
        var admitted = await AdmitAsync();
        runs.Target.Facts = Sample.Facts with { Service = Sample.Service with { Staging = Sample.Service.Staging! with { Id = new("/id/other"), Version = "4.3.0" } } };

        var ended = await runs.RunAsync(admitted);

        Assert.Equal((OperationStatus.Canceled, 0), (ended.Status, runs.Target.Begun));
        Assert.Contains("What was confirmed is not what is there now", ended.Events[^1].Text, StringComparison.Ordinal);
    }

    private async Task<Operation> AdmitAsync()
    {
        var facts = Sample.Facts;
        var written = Sample.Operation(OperationStatus.Written) with
        {
            Before = Sample.Service,
            StartedAt = Sample.Now,
            HoldUntil = Sample.Now + Breath,
            Fingerprint = SwapPlan.Of(facts, runs.Target.Judge(facts)).Fingerprint,
        };
        return ((Admission.Admitted)await runs.Log.AdmitAsync(written, Token)).Operation;
    }
}
