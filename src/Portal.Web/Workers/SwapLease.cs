using Portal.Domain.Operations;

namespace Portal.Web.Workers;

/// <summary>The right to drive one operation, kept for as long as it is renewed in time.</summary>
/// <param name="since">Timestamp from before the take-over was asked for: the log counts from a later moment.</param>
internal sealed class SwapLease(IOperationLog log, Operation operation, TimeProvider time, long since)
{
    /// <summary>A dead instance's operations are taken over after this and the pause between two sweeps.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(3);

    /// <summary>Nothing is sent that does not leave within this of a proof that the lease is held.</summary>
    private static readonly TimeSpan Margin = Duration / 2;

    private long renewed = since;

    private TimeSpan Age => time.GetElapsedTime(Volatile.Read(ref renewed));

    /// <summary>For the moment right before a swap is sent.</summary>
    /// <exception cref="InvalidOperationException">Nothing may be sent: another instance may be driving.</exception>
    public async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        if (!await RenewAsync(cancellationToken) || Age >= Margin)
            throw new InvalidOperationException($"Swap {operation.Id} was not sent: the portal stood still for too long to be sure that no other instance took it over.");
    }

    /// <summary>Returns when the run has ended, the host stops, or nobody can be sure any more that the lease is held.</summary>
    public async Task KeepAsync(Task run, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(RenewEvery, time);
        while (!run.IsCompleted)
        {
            var tick = timer.WaitForNextTickAsync(cancellationToken).AsTask();
            await Task.WhenAny(run, tick);
            if (run.IsCompleted || cancellationToken.IsCancellationRequested || !await StillHeldAsync(cancellationToken))
                return;
        }
    }

    /// <summary>Lets others drive at once. Where the database is gone, the lease runs out by itself.</summary>
    public async Task ReleaseAsync()
    {
        try
        {
            await log.ReleaseAsync(operation.Id, operation.Fence, CancellationToken.None);
        }
        catch (OperationLogException)
        {
            // The run has said so already, or is done.
        }
    }

    /// <summary>A database that is away for a moment costs no lease: it is lost only when its time has passed or somebody took it.</summary>
    private async Task<bool> StillHeldAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await RenewAsync(cancellationToken);
        }
        catch (OperationLogException)
        {
            return Age < Duration;
        }
    }

    private async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        if (!await log.RenewAsync(operation.Id, operation.Fence, Duration, cancellationToken))
            return false;
        Volatile.Write(ref renewed, asked);
        return true;
    }
}
