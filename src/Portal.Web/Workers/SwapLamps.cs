using Portal.Domain.Operations;
using Portal.Domain.Probing;

namespace Portal.Web.Workers;

/// <summary>
/// Asks both addresses while an operation is driven, and some seconds on: whoever drives it asks, once for all who look.
/// What was answered is kept with the operation.
/// </summary>
internal sealed partial class SwapLamps(LampSampler sampler, AddressStrips strips, ILampLog log, ILogger<SwapLamps> logger)
{
    /// <summary>Wrong answers come in the first seconds after a cut-over, or not at all.</summary>
    public static readonly TimeSpan AskedOn = TimeSpan.FromSeconds(10);

    /// <param name="operation">As it was taken over.</param>
    /// <param name="driving">Ends when this instance drives it no more.</param>
    /// <param name="askOn">Waits as long as is asked on after the end.</param>
    /// <param name="stopping">The host stops: what was answered is kept, and nothing is asked any more.</param>
    public async Task RunAsync(Operation operation, Task driving, Func<TimeSpan, CancellationToken, Task> askOn, CancellationToken stopping)
    {
        var key = LampKey.Of(operation.Id);
        if (!sampler.Asks(operation.ServiceName))
            return;
        try
        {
            strips.Resume(key, await log.FindAsync(operation.Id, stopping) ?? AddressStrip.Empty);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            var asking = sampler.RunAsync(key, LampPair.Of(operation), stop.Token);
            await driving.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            await KeepAsync(operation);
            if (driving.IsCompletedSuccessfully && !stopping.IsCancellationRequested)
                await askOn(AskedOn, stopping);
            await stop.CancelAsync();
            await asking;
            await KeepAsync(operation);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await KeepAsync(operation);
        }
        catch (OperationLogException failure)
        {
            LogNotKept(operation.Id.Value, failure.Message); // The swap itself does not depend on it.
        }
    }

    private async Task KeepAsync(Operation operation)
    {
        if (strips.Of(LampKey.Of(operation.Id)) is { IsEmpty: false } strip)
            await log.SaveAsync(operation.Id, strip, CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What the addresses answered during swap {Id} is not kept: {Cause}")]
    private partial void LogNotKept(long id, string cause);
}
