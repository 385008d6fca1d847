using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Conformance;

/// <summary>The portal dies at every write and before every request of every kind, and another run goes on from what was written.</summary>
public sealed class ChangeRunDeathTests(ITestOutputHelper output)
{
    private static readonly (ChangeKind Kind, Slot Side, UpgradeMode Mode)[] Kinds =
    [
        (ChangeKind.Stop, Slot.Staging, UpgradeMode.Auto), (ChangeKind.Restart, Slot.Staging, UpgradeMode.Auto), (ChangeKind.Reimage, Slot.Staging, UpgradeMode.Auto),
        (ChangeKind.Delete, Slot.Production, UpgradeMode.Auto), (ChangeKind.Deploy, Slot.Staging, UpgradeMode.Auto), (ChangeKind.Redeploy, Slot.Production, UpgradeMode.Auto),
        (ChangeKind.Update, Slot.Staging, UpgradeMode.Auto), (ChangeKind.Update, Slot.Staging, UpgradeMode.Manual),
    ];

    [Fact]
    public async Task RunAsync_DiesAtAnyWrite_NothingIsSentTwiceAndTheEndIsTrue()
    {
        var deaths = 0;
        foreach (var (kind, side, mode) in Kinds)
        {
            for (var at = 1; await DieAsync(kind, side, mode, at, atWrite: true); at++)
                deaths++;
            for (var at = 1; await DieAsync(kind, side, mode, at, atWrite: false); at++)
                deaths++;
        }

        output.WriteLine($"{deaths} deaths over {Kinds.Length} kinds, nothing sent twice");
        Assert.True(deaths > 60, $"{deaths} deaths");
    }

    /// <returns>False when the run ended before it came to that point.</returns>
    private static async Task<bool> DieAsync(ChangeKind kind, Slot side, UpgradeMode mode, int at, bool atWrite)
    {
        var world = new ChangeWorld();
        var operation = await world.StartAsync(kind, side, mode);
        var (passed, hasDied) = (0, false);
        if (atWrite)
            world.Log.OnSave = _ => Die();
        try
        {
            while ((operation = await world.RunAsync(world.Known(operation), atWrite ? null : _ => { Die(); return Task.CompletedTask; })).IsPaused)
                operation = await GoOnAsync(world, operation);
        }
        catch (PortalDiedException)
        {
            hasDied = true;
        }

        // What this instance still believed is gone with it.
        var ended = await world.Restarted().RunToEndAsync(world.Known(operation));

        var place = $"{kind} {mode}, {(atWrite ? "write" : "request")} {at}: {ended.Status}, {string.Join(" | ", ended.Events.Select(happened => happened.Text))}";
        Assert.All(world.Target.Sent.GroupBy(sending => sending.Mark), same => Assert.True(same.Count() == 1, place));
        Assert.False(ended.IsActive, place);
        // A step that was never sent must not be looked for: that would take until the deadline, and a person.
        Assert.DoesNotContain(ended.Events, happened => happened.Text == "Azure says done, but no read shows it");
        if (ended.Status == OperationStatus.Succeeded)
            Assert.True(ended.Change!.Current is null, place);
        else
            Assert.True(!atWrite || kind is ChangeKind.Restart or ChangeKind.Reimage, place);
        return hasDied;

        void Die()
        {
            if (!hasDied && ++passed == at)
                throw new PortalDiedException();
        }
    }

    private static async Task<Operation> GoOnAsync(ChangeWorld world, Operation paused) =>
        Assert.IsType<ChangeStopResult.Told>(await world.Stops.GoOnAsync(paused.Id, Sample.AnaMay, TestContext.Current.CancellationToken)).Operation;

    private sealed class PortalDiedException : Exception;
}
