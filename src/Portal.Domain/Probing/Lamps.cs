using System.Runtime.CompilerServices;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Domain.Probing;

/// <summary>The pages' door to what the addresses answer.</summary>
public sealed class Lamps(AddressStrips strips, ILampLog log, LampSampler sampler, LampRequests requests)
{
    /// <summary>Whether the addresses of this service are asked at all.</summary>
    public bool Asks(string serviceName) => sampler.Asks(serviceName);

    /// <summary>What was kept, and from then on what is answered now.</summary>
    /// <exception cref="OperationLogException">What was kept could not be read.</exception>
    public async IAsyncEnumerable<AddressStrip> WatchAsync(OperationId operation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var key = LampKey.Of(operation);
        if (strips.Of(key).IsEmpty && await log.FindAsync(operation, cancellationToken) is { } kept)
            yield return kept;
        await foreach (var strip in strips.WatchAsync(key, cancellationToken))
        {
            if (!strip.IsEmpty)
                yield return strip;
        }
    }

    /// <summary>What was kept of an operation that has ended; null when nothing was.</summary>
    /// <exception cref="OperationLogException">It could not be read.</exception>
    public async Task<AddressStrip?> FindAsync(OperationId operation, CancellationToken cancellationToken) =>
        await log.FindAsync(operation, cancellationToken) ?? (strips.Of(LampKey.Of(operation)) is { IsEmpty: false } now ? now : null);

    public IAsyncEnumerable<AddressStrip> WatchAsync(ServiceKey service, CancellationToken cancellationToken) => strips.WatchAsync(LampKey.Of(service), cancellationToken);

    /// <summary>Asks both addresses of a service for half a minute; who asks while it runs looks on.</summary>
    public void Ask(ServiceKey service) => requests.Add(service);
}
