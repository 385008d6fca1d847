using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Reliability.Tests.Simulation;

namespace Portal.Reliability.Tests.Clocks;

/// <summary>Somebody sets the clock of the machine while a swap runs: its end is the same, in the same time, and nobody else takes it over.</summary>
public sealed class JumpingClockTests
{
    private static readonly Access Ana = Access.Everything(new Operator("ana", "Ana Ribeiro"));

    [Theory]
    [CombinatorialJumps]
    public void Run_ClockJumps_EndsAsWithoutIt(int minutes, int afterMilliseconds, string fault)
    {
        var world = new SimulatedWorld(afterMilliseconds);
        TimeSpan? ended = null;
        world.Run(() =>
        {
            var pair = world.Cloud.Pairs[0];
            pair.Faults.Enqueue(Enum.Parse<CloudFault>(fault));
            _ = ConfirmAsync(world.Portal(0), pair);
            world.Pass(TimeSpan.FromMilliseconds(afterMilliseconds));
            world.Time.Jump(TimeSpan.FromMinutes(minutes));
            for (var second = 0; second < 600 && ended is null; second++)
            {
                world.Pass(TimeSpan.FromSeconds(1));
                if (world.Truth.Operations.SingleOrDefault() is { } operation && (!operation.IsActive || operation.Status == OperationStatus.Unknown))
                    ended = world.Time.Elapsed;
            }
        });

        Assert.Empty(world.Truth.Breaches);
        Assert.True(ended < TimeSpan.FromMinutes(6), $"Neither ended nor called unknown within its deadline: {ended}\n{world.Journal}");
        Assert.True(world.Truth.Operations.Single().Fence <= 1, $"The lease was lost\n{world.Journal}");
    }

    private static async Task ConfirmAsync(SimulatedPortal portal, SimulatedPair pair)
    {
        if (await portal.Swaps.PlanAsync(pair.Key, TimeSpan.Zero, Ana, CancellationToken.None) is PlanResult.Found { Plan: var plan })
            await portal.Swaps.SwapAsync(new SwapRequest(pair.Key, plan.Fingerprint, null, [.. plan.Warnings.Select(finding => finding.Code)], "k"), Ana, CancellationToken.None);
    }
}
