using Portal.Domain.Operations;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>Everything of one simulation: time, cloud, database, two portal processes and what is allowed to happen. One seed gives one history.</summary>
internal sealed class SimulatedWorld
{
    private readonly SingleThread thread;
    private readonly Safeguard without;
    private readonly SimulatedPortal[] portals;
    private TimeSpan awayUntil;
    private bool losesNext;

    public SimulatedWorld(int seed, Safeguard without = Safeguard.None, Func<SimulatedTime, IOperationLog>? database = null)
    {
        this.without = without;
        Dice = new Random(seed);
        thread = new SingleThread(Dice);
        Time = new SimulatedTime();
        Journal = new Journal(Time);
        Truth = new Truth(Time, Journal);
        Cloud = new SimulatedCloud(Time, Dice, Journal, Truth, new SimulatedPair("shop"), new SimulatedPair("search"));
        Database = database?.Invoke(Time) ?? new SimulatedLog(Time, without);
        portals = [new SimulatedPortal(this, without), new SimulatedPortal(this, without)];
    }

    public Random Dice { get; }

    public SimulatedTime Time { get; }

    public Journal Journal { get; }

    public Truth Truth { get; }

    public SimulatedCloud Cloud { get; }

    public IOperationLog Database { get; }

    public bool IsDatabaseAway => Time.Elapsed < awayUntil;

    public SimulatedPortal Portal(int index) => portals[index];

    /// <summary>Runs a simulation from its start to its end, on this thread.</summary>
    public void Run(Action simulation)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(thread);
        try
        {
            foreach (var portal in portals)
                _ = portal.WorkAsync();
            simulation();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    /// <summary>Lets time pass, and everything happen that happens meanwhile.</summary>
    public void Pass(TimeSpan duration)
    {
        var end = Time.Elapsed + duration;
        do
        {
            thread.Drain();
            foreach (var portal in portals)
                portal.DriveAdmitted();
            thread.Drain();
        }
        while (Time.StepTowards(end));
        thread.Drain();
    }

    public void Restart(int index)
    {
        portals[index].Life.Kill();
        portals[index] = new SimulatedPortal(this, without);
        _ = portals[index].WorkAsync();
        Journal.Say($"portal {index} starts");
    }

    public void TakeDatabaseAway(TimeSpan duration) => awayUntil = Time.Elapsed + duration;

    /// <summary>The next call does its work in the database, and its answer is lost.</summary>
    public void LoseNextAnswer() => losesNext = true;

    public bool LosesAnswer()
    {
        var loses = losesNext;
        losesNext = false;
        return loses;
    }

    /// <summary>Nothing goes wrong any more, and every portal runs.</summary>
    public void StopFaults()
    {
        (awayUntil, losesNext) = (TimeSpan.Zero, false);
        Cloud.StopFaults();
        for (var index = 0; index < portals.Length; index++)
        {
            if (portals[index].Life.IsDead)
                Restart(index);
        }
    }
}
