using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Changes;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Support;

/// <summary>A portal whose changes run to their end, letting time pass whenever a run waits.</summary>
internal sealed class ChangeWorld
{
    public ChangeWorld()
        : this(new FakeChangeTarget(), new FakeShelf(), new MemoryLog())
    {
    }

    private ChangeWorld(FakeChangeTarget target, FakeShelf shelf, MemoryLog log)
    {
        (Target, Shelf, Log) = (target, shelf, log);
        Feed = new OperationFeed(Log);
        Estate.Replace(new EstateSnapshot([ServiceRow.Of(Sample.Plan)], [], [], Sample.Now), EstateSnapshot.Empty);
        Shelf.Running.TryAdd(Sample.Service.Staging!.Id, "r42");
    }

    /// <summary>Another portal on the same log and cloud: what the first one only remembered is gone.</summary>
    public ChangeWorld Restarted()
    {
        Log.OnSave = _ => { };
        return new ChangeWorld(Target, Shelf, Log);
    }

    public FakeChangeTarget Target { get; }

    public FakeShelf Shelf { get; }

    public MemoryLog Log { get; }

    public OperationFeed Feed { get; }

    public ServiceEstate Estate { get; } = new();

    public FakeTimeProvider Time { get; init; } = new(Sample.Now);

    public SwapPolicy Policy { get; set; } = new();

    public ChangePlanner Planner => new(new ChangeTargets([Target]), Estate, Log, Shelf);

    public ChangeService Service => new(Planner, Feed, RuleSamples.Rules(Policy, Time, Book), Time);

    /// <summary>Rules as the keeper sees them.</summary>
    public RuleShelf Rules => field ??= RuleSamples.Shelf(Book, Time);

    public ApprovalService Approvals => new(Deeds, new SwapRules(Rules, Policy, Time), Rules, Time);

    public ApprovalKeeper Keeper => field ??= new(Rules, Approvals, Deeds, Time);

    private DeedPlanner Deeds => ChangeSamples.Deeds(new SwapPlanner(new SwapKinds([new FakeTarget()]), Estate, Log, Time), Planner);

    /// <summary>Windows and locks.</summary>
    public MemoryBook Book { get; } = new();

    public ChangeStops Stops => new(Feed, Estate, Time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<ChangePlan> PlanAsync(ChangeOrder order) => Assert.IsType<ChangePlanResult.Found>(await Service.PlanAsync(order, Sample.AnaMay, Token)).Plan;

    /// <summary>Confirmed with everything that the plan asks for.</summary>
    public ChangeRequest Confirm(ChangePlan plan, string? key = null) =>
        new(plan.Order, plan.Fingerprint, "because", plan.Warnings.Select(finding => finding.Code).ToEquatableList(), plan.TypedName, key);

    public async Task<Operation> StartAsync(ChangeKind kind, Slot side = Slot.Staging, UpgradeMode mode = UpgradeMode.Auto)
    {
        Target.Reading = kind == ChangeKind.Deploy ? ChangeSamples.Alone() : ChangeSamples.Reading(side);
        var result = await Service.StartAsync(Confirm(await PlanAsync(ChangeSamples.Order(kind, side) with { Mode = mode })), Sample.AnaMay, Token);
        Assert.True(result is ChangeResult.Started, result.ToString());
        return ((ChangeResult.Started)result).Operation;
    }

    /// <summary>To its end, or until it waits for a person.</summary>
    public async Task<Operation> RunAsync(Operation operation, Func<CancellationToken, Task>? beforeSending = null)
    {
        using var paused = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var run = new ChangeRun(Target, Shelf, Feed, new SwapTiming(), Time) { BeforeSending = beforeSending ?? (_ => Task.CompletedTask) }.RunAsync(operation, paused.Token);
        while (!run.IsCompleted)
        {
            Time.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
            if (Known(operation) is { IsPaused: true })
                await paused.CancelAsync();
        }

        try
        {
            return await run;
        }
        catch (OperationCanceledException) when (paused.IsCancellationRequested)
        {
            return Known(operation);
        }
    }

    /// <summary>Goes on whenever it waits.</summary>
    public async Task<Operation> RunToEndAsync(Operation operation)
    {
        while ((operation = await RunAsync(operation)).IsPaused)
            operation = Assert.IsType<ChangeStopResult.Told>(await Stops.GoOnAsync(operation.Id, Sample.AnaMay, Token)).Operation;
        return operation;
    }

    public Operation Known(Operation operation) => Log.All.First(known => known.Id == operation.Id);
}
