using System.Collections.Concurrent;
using System.Threading.Channels;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Domain.Estate;

/// <summary>The one shared picture of all services, and its stream of changes. One reader writes it, everybody reads it.</summary>
public sealed class ServiceEstate
{
    internal LiveValue<EstateSnapshot> Live { get; } = new(EstateSnapshot.Empty);

    private readonly ConcurrentDictionary<ServiceKey, DateTimeOffset> instancesReadAt = new();
    private readonly Channel<SwapFacts> learned = Channel.CreateBounded<SwapFacts>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    public EstateSnapshot Now => Live.Value;

    /// <summary>What people look at.</summary>
    public EstateAttention Attention { get; } = new();

    /// <summary>Services that somebody has read from their own resources, for the one reader to take over.</summary>
    public ChannelReader<SwapFacts> Learned => learned.Reader;

    /// <summary>The picture now, then the newest one after every change; a slow watcher skips those in between.</summary>
    public IAsyncEnumerable<EstateSnapshot> WatchAsync(CancellationToken cancellationToken) => Live.WatchAsync(cancellationToken);

    /// <summary>The picture as soon as there is one.</summary>
    public async Task<EstateSnapshot> FirstReadingAsync(CancellationToken cancellationToken)
    {
        await foreach (var snapshot in Live.WatchAsync(cancellationToken))
        {
            if (snapshot.ReadAt is not null)
                return snapshot;
        }

        throw new OperationCanceledException(cancellationToken);
    }

    /// <summary>When the instances of a service were last read; null when they were not. Not part of the picture: a number that stays the same renders nothing.</summary>
    public DateTimeOffset? InstancesReadAt(ServiceKey key) => instancesReadAt.TryGetValue(key, out var at) ? at : null;

    public void InstancesWereRead(ServiceKey key, DateTimeOffset at) => instancesReadAt[key] = at;

    /// <summary>Tells the reader what was read of a service for a decision: what one page asks for is not asked for again.</summary>
    public void Learn(SwapFacts facts)
    {
        InstancesWereRead(facts.Service.Key, facts.ReadAt);
        learned.Writer.TryWrite(facts);
    }

    /// <summary>Changes the picture at once; the same picture changes nothing.</summary>
    public void Update(Func<EstateSnapshot, EstateSnapshot> change) => Live.Update(change);

    /// <summary>Puts in a new reading of everything; rows that are equal stay the same objects.</summary>
    /// <param name="before">The picture when the reading began: a row that changed since then is newer than the reading and stays.</param>
    public void Replace(EstateSnapshot reading, EstateSnapshot before) => Live.Update(now =>
    {
        var known = now.Rows.ToDictionary(row => row.Service.Key);
        var began = before.Rows.ToDictionary(row => row.Service.Key);
        return reading with { Rows = reading.Rows.Select(Newest).ToEquatableList() };

        ServiceRow Newest(ServiceRow read)
        {
            if (known.GetValueOrDefault(read.Service.Key) is not { } row)
                return read;
            var isNewer = began.GetValueOrDefault(read.Service.Key) is { } then && !ReferenceEquals(then, row);
            return isNewer || row == read ? row : read;
        }
    });

    /// <summary>Puts in a fresh reading of one service.</summary>
    public void Replace(ServiceRow row) => Change(row.Service.Key, old => old == row ? old : row);

    /// <summary>Shows where an operation is, before the next reading.</summary>
    public void Show(Operation operation) => Change(operation.ServiceKey, old =>
        operation.IsActive ? old with { Active = operation, Readiness = Readiness.Of(operation), Ticket = null } : old with { Active = null });

    private void Change(ServiceKey key, Func<ServiceRow, ServiceRow> change) => Live.Update(old =>
        old with { Rows = old.Rows.Select(row => row.Service.Key == key ? change(row) : row).ToEquatableList() });
}
