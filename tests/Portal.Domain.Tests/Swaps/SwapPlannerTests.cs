using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Swaps;

public sealed class SwapPlannerTests
{
    private static readonly TimeSpan OldestShared = TimeSpan.FromSeconds(4);

    private readonly FakeTarget target = new();
    private readonly SwapPlanner planner;

    public SwapPlannerTests()
    {
        var estate = new ServiceEstate();
        estate.Replace(new EstateSnapshot([ServiceRow.Of(Sample.Plan)], [], [], Sample.Now), EstateSnapshot.Empty);
        planner = new SwapPlanner(new SwapKinds([target]), estate, new MemoryLog(), new FakeTimeProvider(Sample.Now));
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
    public async Task PlanAsync_YoungPlanForgotten_ReadsAgain()
    {
        await planner.PlanAsync(Sample.Key, OldestShared, Token);

        planner.Forget(Sample.Key);
        await planner.PlanAsync(Sample.Key, OldestShared, Token);

        Assert.Equal(2, target.Read);
    }
}
