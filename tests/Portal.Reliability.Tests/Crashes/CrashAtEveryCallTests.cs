using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Reliability.Tests.Simulation;

namespace Portal.Reliability.Tests.Crashes;

/// <summary>A portal dies at its first call to database or cloud, then at its second, and so on through the whole life of a swap: every scenario survives every one of them.</summary>
public sealed class CrashAtEveryCallTests
{
    private static readonly Access Ana = Access.Everything(new Operator("ana", "Ana Ribeiro"));

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(20);

    private static int total;

    public static TheoryData<string> Scenarios => [.. Enum.GetNames<CloudFault>()];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Run_DiesAtTheKthCall_AnotherGoesOnAndTellsTheTruth(string scenario)
    {
        var fault = Enum.Parse<CloudFault>(scenario);
        var last = 0;
        for (var call = 1; call <= last + 1; call++)
        {
            last = Math.Max(last, Play(fault, call, before: true));
            last = Math.Max(last, Play(fault, call, before: false));
        }

        Console.WriteLine($"Crash at every call: {scenario}, K = {last} calls, {2 * last} deaths survived; {Interlocked.Add(ref total, 2 * last)} so far");
    }

    /// <returns>The number of the call if the portal came so far.</returns>
    private static int Play(CloudFault fault, int call, bool before)
    {
        var world = new SimulatedWorld(call);
        var died = false;
        world.Run(() =>
        {
            var (pair, first) = (world.Cloud.Pairs[0], world.Portal(0));
            world.Pass(TimeSpan.FromSeconds(1));
            world.Portal(1).Life.Kill();
            pair.Faults.Enqueue(fault);
            first.Life.KillAt(call, before);
            _ = ConfirmAsync(first, pair);
            world.Pass(TimeSpan.FromMinutes(2));
            died = first.Life.IsDead;
            world.StopFaults();
            world.Restart(0);
            world.Restart(1);
            world.Pass(Rest);
        });
        Assert.True(world.Truth.Breaches.Count == 0, $"{fault}, call {call}: {string.Join(", ", world.Truth.Breaches)}\n{world.Journal}");
        Assert.True(world.Truth.Operations.All(operation => !operation.IsActive), $"{fault}, call {call}: not ended\n{world.Journal}");
        return died ? call : 0;
    }

    private static async Task ConfirmAsync(SimulatedPortal portal, SimulatedPair pair)
    {
        if (await portal.Swaps.PlanAsync(pair.Key, TimeSpan.Zero, Ana, CancellationToken.None) is PlanResult.Found { Plan: var plan })
            await portal.Swaps.SwapAsync(new SwapRequest(pair.Key, plan.Fingerprint, null, [.. plan.Warnings.Select(finding => finding.Code)], "k"), Ana, CancellationToken.None);
    }
}
