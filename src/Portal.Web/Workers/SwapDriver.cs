using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Probing;
using Portal.Domain.Swaps;

namespace Portal.Web.Workers;

/// <summary>Runs one operation while holding its lease in the database.</summary>
internal sealed class SwapDriver(SwapKinds kinds, IOperationLog log, OperationFeed operations, SwapTiming timing, TimeProvider time, SwapWitness? witness = null, SwapRules? rules = null, ChangeRuns? changes = null, ActingOperator? acting = null)
{
    private readonly string instance = $"{Environment.MachineName}/{Guid.NewGuid():N}";

    /// <summary>Returns at once when another instance drives it.</summary>
    public async Task DriveAsync(OperationId id, CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        if (await log.TakeOverAsync(id, instance, SwapLease.Duration, cancellationToken) is not { } operation)
            return;

        var driving = DriveAsync(operation, asked, cancellationToken);
        if (witness is not null && operation.Change is null)
            await witness.Lamps.RunAsync(operation, driving, (rest, stop) => Task.Delay(rest, time, stop), cancellationToken);
        await driving;
    }

    private async Task DriveAsync(Operation operation, long asked, CancellationToken cancellationToken)
    {
        var lease = new SwapLease(log, operation, time, asked);
        try
        {
            operations.Show(operation);
            await RunAsync(await operations.CatchUpAsync(operation, cancellationToken), lease, cancellationToken);
        }
        finally
        {
            await lease.ReleaseAsync();
        }
    }

    private async Task RunAsync(Operation operation, SwapLease lease, CancellationToken cancellationToken)
    {
        acting?.Set(operation.StartedBy); // Its requests go with the rights of whoever started it.
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var run = operation.Change is null ? SwapAsync(operation, lease, lost.Token)
            : (changes ?? throw new InvalidOperationException($"Operation {operation.Id} is a change, and this portal carries out none.")).RunAsync(operation, lease.ConfirmAsync, lost.Token);
        try
        {
            await lease.KeepAsync(run, cancellationToken);
        }
        finally
        {
            // Whatever ends the keeping also ends the run: nobody drives without the lease.
            if (!run.IsCompleted)
                Stop(lost);
            await EndAsync(run, lost.Token, cancellationToken);
        }
    }

    private Task<Operation> SwapAsync(Operation operation, SwapLease lease, CancellationToken cancellationToken) =>
        new SwapRun(kinds.Of(operation.Intent.Kind), operations, timing, time)
        {
            BeforeSending = lease.ConfirmAsync,
            Proof = witness?.Proof ?? LiveProof.None,
            KeptBack = rules is null ? (_, _) => Task.FromResult<string?>(null) : rules.KeptBackAsync,
        }.RunAsync(operation, cancellationToken);

    /// <summary>At once, on this thread: nothing of the run goes on beside what comes next.</summary>
    private static void Stop(CancellationTokenSource run) => run.Cancel();

    /// <summary>A run that was ended because others drive has nothing to say.</summary>
    private static async Task EndAsync(Task run, CancellationToken lost, CancellationToken cancellationToken)
    {
        try
        {
            await run;
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The instance that took over goes on from what was written.
        }
    }
}
