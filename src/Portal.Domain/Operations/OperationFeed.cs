using System.Collections.Immutable;
using System.Threading.Channels;

namespace Portal.Domain.Operations;

/// <summary>All operations as pages and API see them: the log, and a stream of what happens now.</summary>
public sealed class OperationFeed(IOperationLog log)
{
    /// <summary>How many ended operations stay in the stream's picture.</summary>
    private const int KeptAfterTheirEnd = 50;

    private readonly LiveValue<ImmutableSortedDictionary<long, Operation>> live = new(ImmutableSortedDictionary<long, Operation>.Empty);
    private readonly Channel<Operation> admitted = Channel.CreateUnbounded<Operation>();

    /// <summary>Operations that were written by this instance and want to be driven.</summary>
    public ChannelReader<Operation> Admitted => admitted.Reader;

    /// <summary>Active and lately ended operations by number, as this instance knows them.</summary>
    public ImmutableSortedDictionary<long, Operation> Now => live.Value;

    public IAsyncEnumerable<ImmutableSortedDictionary<long, Operation>> WatchAsync(CancellationToken cancellationToken) =>
        live.WatchAsync(cancellationToken);

    /// <summary>Writes a new operation, shows it to everybody and hands it over to be driven.</summary>
    public async Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken)
    {
        var admission = await log.AdmitAsync(operation, cancellationToken);
        if (admission is Admission.Admitted { Operation: { } written })
        {
            Show(written);
            admitted.Writer.TryWrite(written);
        }

        return admission;
    }

    /// <summary>Writes where the operation is now, then shows it.</summary>
    public async Task SaveAsync(Operation operation, CancellationToken cancellationToken)
    {
        await log.SaveAsync(operation, cancellationToken);
        Show(operation);
    }

    /// <summary>Shows an operation that was read from the log. What was read before a later step was written changes nothing.</summary>
    public void Show(Operation operation) => live.Update(all =>
    {
        if (all.GetValueOrDefault(operation.Id.Value) is { } known && known.Events.Count > operation.Events.Count)
            return all;
        all = all.SetItem(operation.Id.Value, operation);
        var ended = all.Values.Where(known => !known.IsActive).ToList();
        return all.RemoveRange(ended.Take(Math.Max(0, ended.Count - KeptAfterTheirEnd)).Select(known => known.Id.Value));
    });

    public async Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken) =>
        live.Value.GetValueOrDefault(id.Value) is { IsActive: false } ended ? ended : await log.FindAsync(id, cancellationToken);

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) =>
        log.FindByIdempotencyKeyAsync(operatorId, idempotencyKey, cancellationToken);

    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) =>
        log.ListAsync(filter, cancellationToken);
}
