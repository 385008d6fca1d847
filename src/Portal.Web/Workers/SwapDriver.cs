using Portal.Domain.Operations;
using Portal.Domain.Probing;
using Portal.Domain.Swaps;

namespace Portal.Web.Workers;

/// <summary>Runs one operation while holding its lease in the database, and renews the lease while the run goes on.</summary>
internal sealed class SwapDriver(SwapKinds kinds, IOperationLog log, OperationFeed operations, SwapTiming timing, TimeProvider time, LiveProof? proof = null)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(5);

    private readonly string instance = $"{Environment.MachineName}/{Guid.NewGuid():N}";

    /// <summary>Returns at once when another instance drives it.</summary>
    public async Task DriveAsync(Operation known, CancellationToken cancellationToken)
    {
        if (!await log.TryDriveAsync(known.Id, instance, Lease, cancellationToken))
            return;

        try
        {
            using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            // What was known may be old: the lease is ours, so what is written now is the truth.
            var operation = await log.FindAsync(known.Id, cancellationToken) ?? known;
            var run = new SwapRun(kinds.Of(operation.Intent.Kind), operations, timing, time) { Proof = proof ?? LiveProof.None }.RunAsync(operation, lost.Token);
            try
            {
                await RenewUntilEndAsync(run, known.Id, cancellationToken);
            }
            finally
            {
                // Whatever ends the renewing also ends the run: nobody drives without the lease.
                if (!run.IsCompleted)
                    await lost.CancelAsync();
                await run;
            }
        }
        finally
        {
            await log.ReleaseAsync(known.Id, instance, CancellationToken.None);
        }
    }

    /// <summary>Returns when the run has ended, the host stops, or another instance took over.</summary>
    private async Task RenewUntilEndAsync(Task run, OperationId id, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(RenewEvery, time);
        while (!run.IsCompleted)
        {
            var tick = timer.WaitForNextTickAsync(cancellationToken).AsTask();
            await Task.WhenAny(run, tick);
            if (run.IsCompleted || cancellationToken.IsCancellationRequested || !await log.TryDriveAsync(id, instance, Lease, cancellationToken))
                return;
        }
    }
}
