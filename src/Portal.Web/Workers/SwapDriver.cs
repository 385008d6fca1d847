using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Web.Workers;

/// <summary>Runs one operation while holding its lease in the database, and renews the lease while the run goes on.</summary>
internal sealed class SwapDriver(SwapKinds kinds, IOperationLog log, OperationFeed operations, SwapTiming timing, TimeProvider time)
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
            var run = new SwapRun(kinds.Of(operation.Intent.Kind), operations, timing, time).RunAsync(operation, lost.Token);
            await RenewUntilEndAsync(run, known.Id, lost, cancellationToken);
            await run;
        }
        finally
        {
            await log.ReleaseAsync(known.Id, instance, CancellationToken.None);
        }
    }

    private async Task RenewUntilEndAsync(Task run, OperationId id, CancellationTokenSource lost, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(RenewEvery, time);
        while (!run.IsCompleted)
        {
            var tick = timer.WaitForNextTickAsync(cancellationToken).AsTask();
            await Task.WhenAny(run, tick);
            if (run.IsCompleted || cancellationToken.IsCancellationRequested)
                return;
            if (!await log.TryDriveAsync(id, instance, Lease, cancellationToken))
            {
                // Another instance took over: two must not drive one swap.
                await lost.CancelAsync();
                return;
            }
        }
    }
}
