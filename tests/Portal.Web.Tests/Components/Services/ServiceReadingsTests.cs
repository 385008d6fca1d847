using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Web.Operators;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Services;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Services;

public sealed class ServiceReadingsTests
{
    private readonly FakeTimeProvider time = new(BoardSamples.Now);
    private readonly FakeTarget target = new() { Findings = [] };
    private readonly ServiceRow listed = TreeSamples.Row(instances: false);
    private readonly ServiceReadings readings;

    public ServiceReadingsTests()
    {
        var estate = new ServiceEstate();
        estate.Replace(BoardSamples.Snapshot(listed), estate.Now);
        var log = new MemoryLog();
        var feed = new OperationFeed(log);
        var session = LocalOperator.NewSession();
        var swaps = new SwapService(new SwapPlanner(new SwapKinds([target]), estate, log, time), feed, RuleSamples.Rules(time: time), time);
        var history = new VisibleHistory(LedgerSamples.History(new MemoryLedger()), estate, session);
        readings = new ServiceReadings(swaps, new VisibleOperations(feed, estate, session), history, new CurrentOperator(session), time);
        target.OnRead = _ => TreeSamples.Row().Service;
    }

    [Fact]
    public async Task KeepAsync_NothingChanged_ReadsOnceInAWhile()
    {
        await KeepAsync(listed);
        await KeepAsync(listed);
        Assert.Equal(1, target.Read);

        time.Advance(TimeSpan.FromSeconds(31));
        await KeepAsync(listed);
        Assert.Equal(2, target.Read);
    }

    [Fact]
    public async Task KeepAsync_RowChanged_ReadsAgainAtOnce()
    {
        await KeepAsync(listed);
        time.Advance(TimeSpan.FromSeconds(1));
        await KeepAsync(TreeSamples.Row(instances: false, state: ReadinessState.Blocked));

        Assert.Equal(2, target.Read);
    }

    [Fact]
    public async Task Complete_InstancesUnreadInTheList_TakesThemFromTheReading()
    {
        await KeepAsync(listed);

        Assert.Equal(3, readings.Complete(listed.Service).Production!.Roles[0].Instances.Count);
    }

    [Fact]
    public async Task Complete_SidesHaveChanged_FollowsTheDeployment()
    {
        target.OnRead = service => service with { Production = TreeSamples.Side(Slot.Production, "prod-0911", "4.1.7") };
        await KeepAsync(listed);

        var swapped = readings.Complete(listed.Service with
        {
            Production = listed.Service.Staging! with { Slot = Slot.Production },
            Staging = listed.Service.Production! with { Slot = Slot.Staging },
        });

        Assert.Equal((0, 3), (swapped.Production!.Roles[0].Instances.Count, swapped.Staging!.Roles[0].Instances.Count));
    }

    [Fact]
    public async Task Newest_ListChangedSinceTheReading_IsTheList()
    {
        await KeepAsync(listed);
        var changed = listed with { Active = TreeSamples.Operation(OperationStatus.Switching) };

        Assert.NotNull(readings.Newest(changed).Active);
        Assert.Equal("0 of 0 checks met", readings.Newest(listed).Readiness.Fact);
    }

    [Fact]
    public async Task ReadAsync_CloudDoesNotAnswer_KeepsTheLastPlanAndTheFailure()
    {
        await KeepAsync(listed);
        target.OnRead = _ => throw new CloudFailureException(new CloudFailure(CloudFailureKind.Network, "Azure did not answer."));
        time.Advance(TimeSpan.FromSeconds(31));
        await KeepAsync(listed);

        Assert.NotNull(readings.PlanOf(listed.Service.Key));
        Assert.Equal("Azure did not answer.", readings.FailureOf(listed.Service.Key)?.Sentence);
    }

    [Fact]
    public async Task ReadAsync_ServiceHasGone_IsGone()
    {
        target.OnRead = _ => null;
        await KeepAsync(listed);

        Assert.True(readings.IsGone(listed.Service.Key));
    }

    private Task KeepAsync(ServiceRow row) => readings.KeepAsync(row, TestContext.Current.CancellationToken);
}
