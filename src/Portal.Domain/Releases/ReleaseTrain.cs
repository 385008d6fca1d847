using Portal.Domain.Changes;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Domain.Releases;

/// <summary>Where a service stands between one release and the next: stage, swap, keep the way back, delete, stage again.</summary>
/// <param name="At">What is to be done, or is being done.</param>
/// <param name="Stands">Where it stands, one sentence.</param>
/// <param name="Next">What comes next, one sentence.</param>
public sealed record ReleaseTrain(TrainStop At, string Stands, string Next)
{
    /// <summary>The operation that runs; null when nothing does.</summary>
    public OperationId? Running { get; init; }

    /// <summary>What runs is what this stop is about; a restart or an update in place is about none.</summary>
    public bool IsMoving { get; init; }

    /// <summary>The version that each stop is about; null where it is not known yet.</summary>
    public string? Arriving { get; init; }

    /// <summary>The version that leaves production, or has left it.</summary>
    public string? Leaving { get; init; }

    /// <summary>What the portal knows to have been done on this way.</summary>
    public EquatableList<TrainStop> Seen { get; init; } = [];

    public bool IsDone(TrainStop stop) => stop < At && Seen.Contains(stop);

    /// <summary>It lies behind, and nobody can tell whether it was done.</summary>
    public bool IsUnseen(TrainStop stop) => stop < At && !Seen.Contains(stop);

    /// <summary>From the row of the service as it is shown.</summary>
    public static ReleaseTrain Of(ServiceRow row) => row.Active is { } active ? Held(Still(row.Service, row.Direction), active) : Still(row.Service, row.Direction);

    private static ReleaseTrain Held(ReleaseTrain still, Operation active) => still with
    {
        At = StopOf(active) ?? still.At,
        Stands = $"{OperationSteps.Headline(active)}.",
        Next = active switch
        {
            { IsPaused: true } => "Nothing goes on before somebody says so.",
            { Status: OperationStatus.Split } => "It waits for a repair, back or forward.",
            _ => "It goes on by itself; follow it.",
        },
        Running = active.Id,
        IsMoving = StopOf(active) is not null,
        // Whoever deletes the way back kept it until now.
        Seen = still.At == TrainStop.Keep ? [.. still.Seen, TrainStop.Keep] : still.Seen,
    };

    private static TrainStop? StopOf(Operation active) => active.Change switch
    {
        null => TrainStop.Swap,
        { Kind: ChangeKind.Deploy } => TrainStop.Stage,
        { Kind: ChangeKind.Delete, Order: { Side: Slot.Staging, Instances.Count: 0 } } => TrainStop.Delete,
        _ => null,
    };

    private static ReleaseTrain Still(HostedService service, SwapDirectionKind? direction) => (service.Production, service.Staging, direction) switch
    {
        ({ } live, null, _) => new(TrainStop.Stage, $"{live.Version} is live, and nothing is staged.", "Deploy the next version to staging.") { Leaving = live.Version },
        (null, { } staged, _) => new(TrainStop.Swap, $"{staged.Version} is staged, and production is empty.", "Bring it into production: there is nothing to exchange it with.") { Arriving = staged.Version, Seen = [TrainStop.Stage] },
        ({ } live, { } staged, SwapDirectionKind.Return) => new(TrainStop.Keep, $"{live.Version} is live, and {staged.Version} is kept as the way back.", $"Delete {staged.Version} once nobody wants to go back to it.")
        {
            Arriving = live.Version,
            Leaving = staged.Version,
            Seen = [TrainStop.Stage, TrainStop.Swap],
        },
        // Nothing tells how it came to be there: no swap that the portal knows put it there.
        ({ } live, { } staged, SwapDirectionKind.Older) => new(TrainStop.Delete, $"{live.Version} is live, and the older {staged.Version} is staged.", $"Delete {staged.Version}, or deploy the next version over it.")
        {
            Arriving = live.Version,
            Leaving = staged.Version,
        },
        var (live, staged, _) => new(TrainStop.Swap, $"{live!.Version} is live, and {staged!.Version} is staged.", $"Swap, so that {staged.Version} goes live.") { Arriving = staged.Version, Leaving = live.Version, Seen = [TrainStop.Stage] },
    };
}
