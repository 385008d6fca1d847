using System.Threading.Channels;
using Portal.Domain.HostedServices;

namespace Portal.Domain.Probing;

/// <summary>Services whose addresses somebody wants asked now.</summary>
public sealed class LampRequests
{
    private readonly Channel<ServiceKey> wanted = Channel.CreateBounded<ServiceKey>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Add(ServiceKey service) => wanted.Writer.TryWrite(service);

    public IAsyncEnumerable<ServiceKey> ReadAllAsync(CancellationToken cancellationToken) => wanted.Reader.ReadAllAsync(cancellationToken);
}
