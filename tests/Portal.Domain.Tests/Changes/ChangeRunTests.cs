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
    public async Task RunAsync_AzureCallsTheUpdateFailed_IsNotCalledDone()
    {
        world.Target.OnFollow = () => new SwapProgress.Failed(FakeTarget.Failure());
        world.Target.OnRead = _ => new StepReading(StepVerdict.Broken, "Azure calls it Failed");

        var ended = await world.RunAsync(await world.StartAsync(ChangeKind.Update));

        Assert.Equal((OperationStatus.Failed, "Azure calls it Failed"), (ended.Status, ended.Events[^1].Text));
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

    [Fact]
    public async Task RunAsync_WrittenTooLongAgo_NothingIsSent()
    {
        var started = await world.StartAsync(ChangeKind.Delete);
        world.Time.Advance(TimeSpan.FromMinutes(1));

        var ended = await world.RunAsync(started);

        Assert.Equal(OperationStatus.Canceled, ended.Status);
        Assert.Empty(world.Target.Sent);
    }

    private async Task<Operation> StartStoppedAsync()
    {
        world.Target.Reading = ChangeSamples.Reading() with { Target = ChangeSamples.Reading().Target! with { IsOn = false } };
        var plan = await world.PlanAsync(ChangeSamples.Order(ChangeKind.Start));
        return Assert.IsType<ChangeResult.Started>(await world.Service.StartAsync(world.Confirm(plan), Sample.AnaMay, Token)).Operation;
    }
}
