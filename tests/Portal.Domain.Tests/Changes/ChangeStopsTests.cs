using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Changes;

public sealed class ChangeStopsTests
{
    private readonly ChangeWorld world = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GoOnAsync_NotWaiting_SaysSo()
    {
        var started = await world.StartAsync(ChangeKind.Restart);

        Assert.IsType<ChangeStopResult.NotWaiting>(await world.Stops.GoOnAsync(started.Id, Sample.AnaMay, Token));
    }

    [Fact]
    public async Task GoOnAsync_ByAReader_IsForbiddenAndNothingIsWritten()
    {
        var paused = await PausedAsync();

        Assert.IsType<ChangeStopResult.Forbidden>(await world.Stops.GoOnAsync(paused.Id, new Access(Sample.Ben, [new Grant(OperatorRole.Reader, new GrantScope.Everything())]), Token));
        Assert.Equal(paused, world.Known(paused));
    }

    [Fact]
    public async Task GoOnAsync_OutOfScopeOrASwap_IsNotThere()
    {
        var paused = await PausedAsync();

        Assert.IsType<ChangeStopResult.NotFound>(await world.Stops.GoOnAsync(paused.Id, new Access(Sample.Ben, [new Grant(OperatorRole.Owner, GrantScope.Parse("/subscriptions/other")!)]), Token));
        Assert.IsType<ChangeStopResult.NotFound>(await world.Stops.GoOnAsync(new OperationId(99), Sample.AnaMay, Token));
    }

    [Fact]
    public async Task EndAsync_Waiting_EndsWhereItStandsAndFreesTheService()
    {
        var paused = await PausedAsync();

        var ended = Assert.IsType<ChangeStopResult.Told>(await world.Stops.EndAsync(paused.Id, Sample.BenMay, Token)).Operation;

        Assert.Equal((OperationStatus.Failed, false), (ended.Status, ended.IsActive));
        Assert.Equal("Ben ended it where it stands: 1 of 3 steps done", ended.Events[^1].Text);
        Assert.Equal("", ended.Change!.Order.Deployment!.Configuration);
    }

    [Fact]
    public async Task TakeBackAsync_NoPackageOfWhatRanBefore_SaysWhy()
    {
        world.Shelf.Running.Clear();
        var paused = await PausedAsync();

        Assert.Equal("The portal keeps no package of what ran before.", Assert.IsType<ChangeStopResult.NotWaiting>(await world.Stops.TakeBackAsync(paused.Id, Sample.AnaMay, Token)).Because);
    }

    [Theory]
    [InlineData(OperationStatus.Written, "Azure has not taken the update yet: there is nothing to take back.")]
    [InlineData(OperationStatus.Waiting, "Azure has not taken the update yet: there is nothing to take back.")]
    [InlineData(OperationStatus.Submitting, "Azure is being asked right now, and what it is asked cannot be called back. It can be taken back once Azure has answered.")]
    [InlineData(OperationStatus.Unknown, "Nobody knows yet whether Azure took it: what comes last counts, so nothing else is sent before a read shows it.")]
    [InlineData(OperationStatus.Succeeded, "It has ended. An update in place to the version before brings that back.")]
    [InlineData(OperationStatus.Switching, null)]
    [InlineData(OperationStatus.Verifying, null)]
    [InlineData(OperationStatus.Paused, null)]
    public async Task WhyNotBack_EachState_SaysWhy(OperationStatus status, string? why)
    {
        var started = await world.StartAsync(ChangeKind.Update);

        Assert.Equal(why, ChangeStops.WhyNotBack(started with { Status = status }));
    }

    [Fact]
    public async Task WhyNotBack_AcceptedAndThenLost_CanBeTakenBack()
    {
        var started = await world.StartAsync(ChangeKind.Update);

        Assert.Null(ChangeStops.WhyNotBack(started with { Status = OperationStatus.Unknown, Cloud = FakeTarget.Accepted }));
        Assert.Equal("Only an update in place can be taken back.", ChangeStops.WhyNotBack(await new ChangeWorld().StartAsync(ChangeKind.Restart)));
    }

    [Fact]
    public async Task TakeBackAsync_Twice_IsTakenBackOnce()
    {
        var paused = await PausedAsync();

        Assert.IsType<ChangeStopResult.Told>(await world.Stops.TakeBackAsync(paused.Id, Sample.AnaMay, Token));
        var second = Assert.IsType<ChangeStopResult.NotWaiting>(await world.Stops.TakeBackAsync(paused.Id, Sample.BenMay, Token));

        Assert.Equal("It is being taken back.", second.Because);
    }

    private async Task<Operation> PausedAsync() => await world.RunAsync(await world.StartAsync(ChangeKind.Update, Slot.Staging, UpgradeMode.Manual));
}
