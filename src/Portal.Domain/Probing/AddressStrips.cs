using System.Collections.Immutable;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Domain.Probing;

/// <summary>What the two addresses of each operation answered, oldest first; kept in memory only.</summary>
public sealed class AddressStrips
{
    private const int AnswersKept = 600;
    private const int OperationsKept = 50;

    private readonly LiveValue<ImmutableSortedDictionary<long, AddressStrip>> live = new(ImmutableSortedDictionary<long, AddressStrip>.Empty);

    public AddressStrip Of(OperationId operation) => live.Value.GetValueOrDefault(operation.Value) ?? AddressStrip.Empty;

    public IAsyncEnumerable<ImmutableSortedDictionary<long, AddressStrip>> WatchAsync(CancellationToken cancellationToken) =>
        live.WatchAsync(cancellationToken);

    /// <param name="address">The address that answered, by the slot that it belongs to.</param>
    public void Add(OperationId operation, Slot address, ProbeAnswer answer) => live.Update(all =>
    {
        var strip = all.GetValueOrDefault(operation.Value) ?? AddressStrip.Empty;
        all = all.SetItem(operation.Value, strip.With(address, answer, AnswersKept));
        return all.Count > OperationsKept ? all.Remove(all.Keys.First()) : all;
    });
}
