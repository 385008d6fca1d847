using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Workers;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>One process of the portal: its real parts, between the simulated database and the simulated cloud.</summary>
internal sealed class SimulatedPortal
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(3);

    private readonly SimulatedWorld world;
    private readonly OperationFeed operations;
    private readonly SwapDriver driver;
    private readonly HashSet<long> driven = [];

    public SimulatedPortal(SimulatedWorld world, Safeguard without)
    {
        this.world = world;
        Life = new Lifeline(world.Time);
        var log = without == Safeguard.WrittenBeforeSent ? new ForgetfulLogDoor(world, Life) : new LogDoor(world, Life);
        var target = without switch
        {
            Safeguard.ReadBeforeJudging or Safeguard.Verify => new LyingCloudDoor(world.Cloud, Life, world.Truth, world.Time, without),
            Safeguard.SentOnce => new PushyCloudDoor(world.Cloud, Life, world.Truth, world.Time),
            _ => new CloudDoor(world.Cloud, Life, world.Truth, world.Time),
        };
        var timing = new SwapTiming();
        if (without == Safeguard.Settling)
            timing = timing with { SettleAfter = TimeSpan.Zero };

        var kinds = new SwapKinds([target]);
        operations = new OperationFeed(log);
        Swaps = new SwapService(new SwapPlanner(kinds, Estate(target), log, world.Time), operations, RuleSamples.Rules(time: world.Time), world.Time);
        driver = new SwapDriver(kinds, log, operations, timing, world.Time);
    }

    public Lifeline Life { get; }

    public SwapService Swaps { get; }

    /// <summary>Finds what nobody drives, at its start and then again and again, as the worker does; new ones are driven at once.</summary>
    public async Task WorkAsync()
    {
        while (true)
        {
            try
            {
                foreach (var operation in await operations.ListAsync(new OperationFilter(Active: true, Take: 1000), CancellationToken.None))
                    Drive(operation);
            }
            catch (OperationLogException)
            {
                // The worker writes it down and tries again.
            }

            await Task.Delay(SweepEvery, world.Time);
        }
    }

    public void DriveAdmitted()
    {
        while (operations.Admitted.TryRead(out var operation))
            Drive(operation);
    }

    private void Drive(Operation operation)
    {
        if (driven.Add(operation.Id.Value))
            _ = DriveAsync(operation);
    }

    private async Task DriveAsync(Operation operation)
    {
        try
        {
            await driver.DriveAsync(operation.Id, CancellationToken.None);
        }
        catch (Exception failure) when (failure is OperationLogException or OperationConflictException or InvalidOperationException or OperationCanceledException)
        {
            world.Journal.Say($"swap {operation.Id}: a run stopped, {failure.GetType().Name}");
        }
        finally
        {
            driven.Remove(operation.Id.Value);
        }
    }

    private ServiceEstate Estate(CloudDoor target)
    {
        var estate = new ServiceEstate();
        var rows = world.Cloud.Pairs.Select(pair =>
        {
            SwapFacts facts = new SimulatedFacts { Service = pair.Service(), ReadAt = world.Time.GetUtcNow() };
            return ServiceRow.Of(SwapPlan.Of(facts, target.Judge(facts)));
        });
        estate.Replace(new EstateSnapshot(rows.ToEquatableList(), new[] { SimulatedPair.Subscription }.ToEquatableList(), [], world.Time.GetUtcNow()), estate.Now);
        return estate;
    }
}
