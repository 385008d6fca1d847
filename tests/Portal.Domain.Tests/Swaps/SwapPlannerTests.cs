using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Swaps;

public sealed class SwapPlannerTests
{
    private static readonly TimeSpan OldestShared = TimeSpan.FromSeconds(4);

    private readonly FakeTarget target = new();
    private readonly ServiceEstate estate = new();
    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly SwapPlanner planner;

    public SwapPlannerTests()
    {
        estate.Replace(new EstateSnapshot([ServiceRow.Of(Sample.Plan)], [], [], Sample.Now), EstateSnapshot.Empty);
        planner = new SwapPlanner(new SwapKinds([target]), estate, new MemoryLog(), time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PlanAsync_YoungPlanThere_SharesIt()
    {
        var first = await planner.PlanAsync(Sample.Key, OldestShared, Token);

        Assert.Same(first, await planner.PlanAsync(Sample.Key, OldestShared, Token));
        Assert.Equal(1, target.Read);
    }

    [Fact]
    public async Task PlanAsync_RightsArePersonal_EachOperatorHasAPlanOfTheirOwn()
    {
        var acting = new ActingOperator { IsPersonal = true };
        var personal = new SwapPlanner(new SwapKinds([target]), estate, new MemoryLog(), new FakeTimeProvider(Sample.Now), acting);
        acting.Set(Sample.Ana);
        var hers = await personal.PlanAsync(Sample.Key, OldestShared, Token);
        acting.Set(new Operator("ben", "Ben"));
        var his = await personal.PlanAsync(Sample.Key, OldestShared, Token);
        acting.Set(Sample.Ana);

        Assert.NotSame(hers, his);
        Assert.Same(hers, await personal.PlanAsync(Sample.Key, OldestShared, Token));
        personal.Forget(Sample.Key);
        await personal.PlanAsync(Sample.Key, OldestShared, Token);
        Assert.Equal(3, target.Read);
    }

    [Fact]
    public async Task PlanAsync_YoungPlanForgotten_ReadsAgain()
    {
        await planner.PlanAsync(Sample.Key, OldestShared, Token);

        planner.Forget(Sample.Key);
        await planner.PlanAsync(Sample.Key, OldestShared, Token);

        Assert.Equal(2, target.Read);
    }

    [Fact]
    public async Task PlanAsync_AHundredAskAtOnce_ReadOnce()
    {
        target.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = Enumerable.Range(0, 100).Select(_ => planner.PlanAsync(Sample.Key, OldestShared, Token)).ToList();

        target.Gate.SetResult();
        await Task.WhenAll(asked);

        Assert.Equal(1, target.Read);
    }

    [Fact]
    public async Task PlanOfBeatAsync_AHundredAtAnyMoment_ReadOnceInEachBeat()
    {
        var beat = TimeSpan.FromSeconds(5);
        for (var tick = 0; tick < 100; tick++)
        {
            await planner.PlanOfBeatAsync(Sample.Key, beat, Token);
            time.Advance(TimeSpan.FromMilliseconds(200));
        }

        // 20 seconds that began on a beat or within one.
        Assert.InRange(target.Read, 4, 5);
    }

    [Fact]
    public async Task PlanAsync_Read_TellsTheEstateAndThatSomebodyLooks()
    {
        await planner.PlanAsync(Sample.Key, OldestShared, Token);

        Assert.True(estate.Learned.TryRead(out var facts));
        Assert.Equal(Sample.Key, facts.Service.Key);
        Assert.Equal(Attention.Watched, estate.Attention.Of(Sample.Key, Sample.Now));
        Assert.Equal(facts.ReadAt, estate.InstancesReadAt(Sample.Key));
    }
}
