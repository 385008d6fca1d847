using System.Collections.Concurrent;
using Portal.Domain.Operations;
using Portal.Domain.Probing;

namespace Portal.Domain.Tests.Support;

/// <summary>Keeps strips in memory.</summary>
internal sealed class MemoryLamps : ILampLog
{
    private readonly ConcurrentDictionary<OperationId, AddressStrip> kept = new();

    public AddressStrip? this[OperationId operation]
    {
        get => kept.GetValueOrDefault(operation);
        set => kept[operation] = value!;
    }

    public Task SaveAsync(OperationId operation, AddressStrip strip, CancellationToken cancellationToken)
    {
        kept[operation] = strip;
        return Task.CompletedTask;
    }

    public Task<AddressStrip?> FindAsync(OperationId operation, CancellationToken cancellationToken) => Task.FromResult(this[operation]);
}
