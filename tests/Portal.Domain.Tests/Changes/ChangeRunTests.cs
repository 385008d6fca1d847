using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Changes;

public sealed class ChangeRunTests
{
    private readonly ChangeWorld world = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ChangeKind.Start, "Start")]
    [InlineData(ChangeKind.Stop, "Stop")]
    [InlineData(ChangeKind.Restart, "Restart")]
    [InlineData(ChangeKind.Reimage, "Reimage")]
    [InlineData(ChangeKind.Delete, "Delete")]
    [InlineData(ChangeKind.Deploy, "MakeAddress Create")]
    [InlineData(ChangeKind.Update, "Update")]
    [InlineData(ChangeKind.Redeploy, "Delete MakeAddress Create")]
    public async Task RunAsync_EachKind_SendsEachStepOnceAndEndsProven(ChangeKind kind, string steps)
    {
        if (kind == ChangeKind.Start)
            world.Target.OnRead = sending => null;
        var started = kind == ChangeKind.Start ? await StartStoppedAsync() : await world.StartAsync(kind);

        var ended = await world.RunAsync(started);

        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        Assert.Equal(steps, string.Join(' ', world.Target.Sent.Select(sending => sending.Step.Kind)));
        Assert.All(ended.Change!.Steps, step => Assert.Equal(StepState.Done, step.State));
    }

    [Fact]
    public async Task RunAsync_NewPackage_ItsAddressIsAskedForAndNeverKept()
    {
        var ended = await world.RunAsync(await world.StartAsync(ChangeKind.Deploy));

        Assert.Equal("https://store/r43?signature=secret", world.Target.Sent[1].Package!.AbsoluteUri);
        Assert.DoesNotContain("signature", System.Text.Json.JsonSerializer.Serialize(world.Log.All), StringComparison.Ordinal);
        Assert.Equal("", ended.Change!.Order.Deployment!.Configuration);
        Assert.Equal("r43", world.Shelf.Running[new DeploymentId("/id/shop-api-4.3.0")]);
    }

    [Fact]
    public async Task RunAsync_PackageCannotBeHad_NothingIsSent()
    {
        var started = await world.StartAsync(ChangeKind.Update);
        world.Shelf.PackageFailure = FakeTarget.Failure();

        var ended = await world.RunAsync(started);

        Assert.Equal(OperationStatus.Failed, ended.Status);
        Assert.Empty(world.Target.Sent);
    }

    [Fact]
    public async Task RunAsync_RefusedFirstStep_NothingWasChanged()
    {
        world.Target.OnSend = _ => new Submission.Refused(FakeTarget.Failure());

        var ended = await world.RunAsync(await world.StartAsync(ChangeKind.Delete));

        Assert.Equal((OperationStatus.Failed, 1), (ended.Status, world.Target.Sent.Count));
        Assert.Equal("Conflict", ended.Failure!.Code);
    }

    [Fact]
    public async Task RunAsync_RefusedAfterProductionIsDeleted_WaitsWithTheNextStepAndGoesOn()
    {
        var refuse = true;
        world.Target.OnSend = sending => refuse && sending.Step.Kind == ChangeStepKind.Create ? new Submission.Refused(FakeTarget.Failure()) : null;

        var paused = await world.RunAsync(await world.StartAsync(ChangeKind.Redeploy, Slot.Production));

        Assert.Equal(OperationStatus.Paused, paused.Status);
        Assert.Equal(("Deploy shop-api-4.3.0", StepState.Failed), (paused.Change!.Current!.Title, paused.Change.Current.State));
        Assert.NotEqual("", paused.Change.Order.Deployment!.Configuration);
        refuse = false;
        var ended = await world.RunToEndAsync(paused);
        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        Assert.Equal(1, world.Target.Sent.Count(sending => sending.Step.Kind == ChangeStepKind.Delete));
    }

    [Fact]
    public async Task RunAsync_Throttled_SendsAgainOnlyWhatAReadShowsNotDone()
    {
        var refused = 0;
        world.Target.OnSend = _ => refused++ < 2 ? new Submission.Refused(FakeTarget.Failure(CloudFailureKind.Throttled)) : null;

        var ended = await world.RunAsync(await world.StartAsync(ChangeKind.Delete));

        Assert.Equal((OperationStatus.Succeeded, 3), (ended.Status, world.Target.Sent.Count));
    }

    [Fact]
    public async Task RunAsync_ReplyLostAfterItWasDone_IsSettledByReading()
    {
        world.Target.OnSend = sending =>
        {
            world.Target.Do(sending);
            return new Submission.Unknown(FakeTarget.Failure(CloudFailureKind.Network));
        };

        var ended = await world.RunAsync(await world.StartAsync(ChangeKind.Delete));

        Assert.Equal((OperationStatus.Succeeded, 1), (ended.Status, world.Target.Sent.Count));
        Assert.Contains(ended.Events, happened => happened.Status == OperationStatus.Unknown);
    }

    [Fact]
    public async Task RunAsync_ReplyLostAndNothingDone_EndsAsNotDoneAndIsNotSentAgain()
    {
        world.Target.OnSend = _ => new Submission.Unknown(FakeTarget.Failure(CloudFailureKind.Network));

        var ended = await world.RunAsync(await world.StartAsync(ChangeKind.Delete));

        Assert.Equal((OperationStatus.Failed, 1), (ended.Status, world.Target.Sent.Count));
    }

    [Fact]
    public async Task RunAsync_RestartWithoutAnswer_SaysThatNobodyCanTell()
    {
        world.Target.OnSend = _ => new Submission.Unknown(FakeTarget.Failure(CloudFailureKind.Network));

        var ended = await world.RunAsync(await world.StartAsync(ChangeKind.Restart));

        Assert.Equal((OperationStatus.Failed, 1), (ended.Status, world.Target.Sent.Count));
        Assert.Equal("4 of 4 run", ended.Events[^1].Text);
    }

    [Fact]
    public async Task RunAsync_AzureCallsTheUpdateFailed_WaitsAndCanBeTakenBackOrSentOnceMore()
    {
        var isBroken = true;
        world.Target.OnFollow = () => isBroken ? new SwapProgress.Failed(FakeTarget.Failure()) : new SwapProgress.Succeeded();
        world.Target.OnRead = _ => isBroken ? new StepReading(StepVerdict.Broken, "Azure calls it Failed") : null;
        world.Target.OnSend = _ => { isBroken = world.Target.Sent.Count == 1; return null; };

        var paused = await world.RunAsync(await world.StartAsync(ChangeKind.Update));

        Assert.Equal((OperationStatus.Paused, "Azure calls it Failed. What was done before stays; an operator says how it goes on"), (paused.Status, paused.Events[^1].Text));
        Assert.Null(ChangeStops.WhyNotBack(paused));
        var ended = await world.RunToEndAsync(paused);
        Assert.Equal((OperationStatus.Succeeded, 2), (ended.Status, world.Target.Sent.Count));
    }

    [Fact]
    public async Task RunAsync_UpdateByHand_WaitsBeforeEachDomain()
    {
        var paused = await world.RunAsync(await world.StartAsync(ChangeKind.Update, mode: UpgradeMode.Manual));

        Assert.Equal("Update in place shop-api-1123, Walk update domain 0, Walk update domain 1", string.Join(", ", paused.Change!.Steps.Select(step => step.Title)));
        Assert.Equal((OperationStatus.Paused, 1), (paused.Status, world.Target.Sent.Count));
        Assert.Equal("r42", world.Shelf.Running[Sample.Service.Staging!.Id]);
        var ended = await world.RunToEndAsync(paused);
        Assert.Equal((OperationStatus.Succeeded, 3), (ended.Status, world.Target.Sent.Count));
        Assert.Equal("r43", world.Shelf.Running[Sample.Service.Staging.Id]);
    }

    [Fact]
    public async Task RunAsync_UpdateTakenBackBetweenDomains_SendsWhatRanBefore()
    {
        var paused = await world.RunAsync(await world.StartAsync(ChangeKind.Update, mode: UpgradeMode.Manual));

        var told = Assert.IsType<ChangeStopResult.Told>(await world.Stops.TakeBackAsync(paused.Id, Sample.BenMay, Token));
        var ended = await world.RunAsync(told.Operation);

        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        var back = world.Target.Sent[^1];
        Assert.Equal(("r42", "<ServiceConfiguration before='1' />", UpgradeMode.Auto), (back.Order!.Release, back.Order.Configuration, back.Mode));
        Assert.Equal("https://store/r42?signature=secret", back.Package!.AbsoluteUri);
        Assert.True(ended.Change!.IsTakenBack);
        Assert.Equal("r42", world.Shelf.Running[Sample.Service.Staging!.Id]);
    }

    [Theory]
    [InlineData(UpgradeMode.Auto)]
    [InlineData(UpgradeMode.Simultaneous)]
    public async Task RunAsync_TakenBackWhileAzureUpdates_SendsWhatRanBeforeInItsPlace(UpgradeMode mode)
    {
        var started = await world.StartAsync(ChangeKind.Update, mode: mode);
        TakeBackAtThePoll(started, 3);

        var ended = await world.RunAsync(started);

        Assert.Equal((OperationStatus.Succeeded, true), (ended.Status, ended.Change!.IsTakenBack));
        Assert.Equal([("r43", mode), ("r42", UpgradeMode.Auto)], world.Target.Sent.Select(sending => (sending.Order!.Release, sending.Mode)));
        Assert.Equal(2, world.Target.Sent.Select(sending => sending.Mark).Distinct().Count());
        Assert.Equal(["Taken back with 0 of 2 update domains updated", "It is there"], ended.Change.Steps.Select(step => step.Text));
        Assert.Equal("r42", world.Shelf.Running[Sample.Service.Staging!.Id]);
    }

    [Fact]
    public async Task RunAsync_TakenBackWhileADomainIsWalked_TheOtherDomainsAreNotWalked()
    {
        var paused = await world.RunAsync(await world.StartAsync(ChangeKind.Update, mode: UpgradeMode.Manual));
        var walking = Assert.IsType<ChangeStopResult.Told>(await world.Stops.GoOnAsync(paused.Id, Sample.AnaMay, Token)).Operation;
        TakeBackAtThePoll(walking, 2);

        var ended = await world.RunAsync(walking);

        Assert.Equal((OperationStatus.Succeeded, "Update WalkDomain Update"), (ended.Status, string.Join(' ', world.Target.Sent.Select(sending => sending.Step.Kind))));
        Assert.Equal("r42", world.Target.Sent[^1].Order!.Release);
    }

    [Fact]
    public async Task RunAsync_TakenBackAndRefusedWhileTheUpdateRuns_IsAskedAgainOnceThatHasEnded()
    {
        var started = await world.StartAsync(ChangeKind.Update);
        TakeBackAtThePoll(started, 2);
        var reads = 0;
        world.Target.OnRead = sending => sending.Step.TakesBack && reads++ < 6 ? Elsewhere : null;
        world.Target.OnSend = sending => sending.Step.TakesBack && reads < 6 ? new Submission.Refused(FakeTarget.Failure()) : null;

        var ended = await world.RunAsync(started);

        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        Assert.Equal(["r43", "r42", "r42"], world.Target.Sent.Select(sending => sending.Order!.Release));
        Assert.Contains(ended.Events, happened => happened.Text == "Azure says Updating; it is asked again when that has ended");
    }

    [Fact]
    public async Task RunAsync_TakenBackAndTheUpdateNeverEnds_WaitsForAPersonAfterTheDeadline()
    {
        var started = await world.StartAsync(ChangeKind.Update);
        TakeBackAtThePoll(started, 2);
        world.Target.OnRead = sending => sending.Step.TakesBack ? Elsewhere : null;
        world.Target.OnSend = sending => sending.Step.TakesBack ? new Submission.Refused(FakeTarget.Failure()) : null;

        var paused = await world.RunAsync(started);

        Assert.Equal((OperationStatus.Paused, 2), (paused.Status, world.Target.Sent.Count));
        Assert.Equal("Conflict", paused.Failure!.Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunAsync_AnswerToTheTakeBackIsLost_IsReadAndNotSentAgain(bool isDone)
    {
        var started = await world.StartAsync(ChangeKind.Update);
        TakeBackAtThePoll(started, 2);
        world.Target.OnRead = sending => sending.Step.TakesBack && !isDone ? Elsewhere : null;
        world.Target.OnSend = sending =>
        {
            if (!sending.Step.TakesBack)
                return null;
            if (isDone)
                world.Target.Do(sending);
            return new Submission.Unknown(FakeTarget.Failure(CloudFailureKind.Network));
        };

        var ended = await world.RunAsync(started);

        Assert.Equal((isDone ? OperationStatus.Succeeded : OperationStatus.Paused, 2), (ended.Status, world.Target.Sent.Count));
    }

    [Fact]
    public async Task RunAsync_TakenBackAndThePortalDies_TheNextOneTakesItBackOnce()
    {
        var started = await world.StartAsync(ChangeKind.Update);
        TakeBackAtThePoll(started, 2);
        world.Log.OnSave = operation =>
        {
            if (operation is { Status: OperationStatus.Submitting, Change.IsTakenBack: true })
                throw new InvalidOperationException("The portal dies.");
        };
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.RunAsync(started));

        var next = world.Restarted();
        var ended = await next.RunAsync(next.Known(started));

        Assert.Equal((OperationStatus.Succeeded, true), (ended.Status, ended.Change!.IsTakenBack));
        Assert.Equal(["r43", "r42"], world.Target.Sent.Select(sending => sending.Order!.Release));
    }

    [Fact]
    public async Task RunAsync_WordComesBeforeTheEndIsWritten_TheWordCounts()
    {
        var started = await world.StartAsync(ChangeKind.Update);
        Task<ChangeStopResult>? told = null;
        world.Log.OnSave = operation =>
        {
            if (operation.Status == OperationStatus.Succeeded && told is null)
                told = world.Stops.TakeBackAsync(started.Id, Sample.BenMay, Token);
        };

        var ended = await world.RunAsync(started);

        Assert.IsType<ChangeStopResult.Told>(await told!);
        Assert.Equal((OperationStatus.Succeeded, true), (ended.Status, ended.Change!.IsTakenBack));
        Assert.Equal(["r43", "r42"], world.Target.Sent.Select(sending => sending.Order!.Release));
    }

    [Fact]
    public async Task RunAsync_WrittenTooLongAgo_NothingIsSent()
    {
        var started = await world.StartAsync(ChangeKind.Delete);
        world.Time.Advance(TimeSpan.FromMinutes(1));

        var ended = await world.RunAsync(started);

        Assert.Equal(OperationStatus.Canceled, ended.Status);
        Assert.Empty(world.Target.Sent);
    }

    private static StepReading Elsewhere => new(StepVerdict.BusyElsewhere, "Azure says Updating");

    /// <summary>The update runs on and on until what takes it back was sent; at the given poll an operator says so.</summary>
    private void TakeBackAtThePoll(Operation started, int poll)
    {
        var polls = 0;
        world.Target.OnRead = sending => sending.Step.TakesBack && !world.Target.Sent.Exists(sent => sent.Step.TakesBack) ? Elsewhere : null;
        world.Target.OnFollow = () =>
        {
            if (++polls == poll)
                Assert.IsType<ChangeStopResult.Told>(AtOnce(world.Stops.TakeBackAsync(started.Id, Sample.BenMay, Token)));
            return world.Target.Sent[^1].Step.TakesBack ? new SwapProgress.Succeeded() : new SwapProgress.Running("InProgress", null);
        };
    }

    /// <summary>Of what waits for nothing.</summary>
    private static T AtOnce<T>(Task<T> task)
    {
        Assert.True(task.IsCompletedSuccessfully);
        return task.GetAwaiter().GetResult();
    }

    private async Task<Operation> StartStoppedAsync()
    {
        world.Target.Reading = ChangeSamples.Reading() with { Target = ChangeSamples.Reading().Target! with { IsOn = false } };
        var plan = await world.PlanAsync(ChangeSamples.Order(ChangeKind.Start));
        return Assert.IsType<ChangeResult.Started>(await world.Service.StartAsync(world.Confirm(plan), Sample.AnaMay, Token)).Operation;
    }
}
