using Portal.Domain.HostedServices;

namespace Portal.Domain.Probing;

/// <summary>Asks both addresses again and again, each time on connections of their own, and keeps what they answer.</summary>
public sealed class LampSampler(IAddressProbe probe, AddressStrips strips, TimeProvider time)
{
    /// <summary>Whether the addresses of this service are asked at all.</summary>
    public bool Asks(string serviceName) => probe.RuleFor(serviceName) is not null;

    /// <summary>Until told to stop. A slow answer of one address does not keep the other one waiting.</summary>
    public Task RunAsync(LampKey key, LampPair pair, CancellationToken stop) => probe.RuleFor(pair.ServiceName) is not { Every: var every }
        ? Task.CompletedTask
        : Task.WhenAll(
            AskAsync(pair.ServiceName, pair.Production, every, answer => strips.Add(key, Slot.Production, answer), stop),
            AskAsync(pair.ServiceName, pair.Staging, every, answer => strips.Add(key, Slot.Staging, answer), stop));

    private async Task AskAsync(string serviceName, Vip address, TimeSpan every, Action<ProbeAnswer> keep, CancellationToken stop)
    {
        using var pace = new PeriodicTimer(every, time);
        try
        {
            do
                keep(await probe.AskAsync(serviceName, address, stop));
            while (await pace.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked enough.
        }
    }
}
