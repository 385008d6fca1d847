using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Portal.Domain.HostedServices;

namespace Portal.Domain.Operations;

/// <summary>All operations as pages and API see them: the log, and a stream of what happens now.</summary>
public sealed class OperationFeed(IOperationLog log)
{
    /// <summary>How many ended operations stay in the stream's picture.</summary>
    private const int KeptAfterTheirEnd = 50;

    internal LiveValue<ImmutableSortedDictionary<long, Operation>> Live { get; } = new(ImmutableSortedDictionary<long, Operation>.Empty);
    private readonly LiveValue<string?> trouble = new(null);
    private readonly Channel<Operation> admitted = Channel.CreateUnbounded<Operation>();
    private readonly ConcurrentDictionary<long, Operation> unwritten = new();

    /// <summary>Operations that were written by this instance and want to be driven.</summary>
    public ChannelReader<Operation> Admitted => admitted.Reader;

    /// <summary>Active and lately ended operations by number, as this instance knows them.</summary>
    public ImmutableSortedDictionary<long, Operation> Now => Live.Value;

    /// <summary>Why the log cannot be used, as a sentence for an operator; null while it can. What is shown meanwhile is what was known last.</summary>
    public string? Trouble => trouble.Value;

    public IAsyncEnumerable<ImmutableSortedDictionary<long, Operation>> WatchAsync(CancellationToken cancellationToken) =>
        Live.WatchAsync(cancellationToken);

    /// <summary><see cref="Trouble"/> now and whenever it changes; an unused log is looked at every few seconds.</summary>
    public IAsyncEnumerable<string?> WatchTroubleAsync(CancellationToken cancellationToken) => trouble.WatchAsync(cancellationToken);

    /// <summary>Writes a new operation, shows it to everybody and hands it over to be driven.</summary>
    public async Task<Admission> AdmitAsync(Operation operation, CancellationToken cancellationToken)
    {
        var admission = await HeardAsync(log.AdmitAsync(operation, cancellationToken));
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
        try
        {
            await HeardAsync(SavedAsync(operation, cancellationToken));
            unwritten.TryRemove(operation.Id.Value, out _);
        }
        catch (OperationLogException) when (operation is { IsActive: true, Status: not OperationStatus.Submitting })
        {
            // An ending is not kept: what both sides showed then is read again.
            unwritten[operation.Id.Value] = operation; // Heard from the cloud, perhaps, which does not say it twice.
            throw;
        }

        Show(operation);
    }

    /// <summary>Writes the step that could not be written while the log was away, unless somebody else went on meanwhile.</summary>
    /// <param name="taken">The operation as it was taken over.</param>
    /// <returns>The operation as it is written now.</returns>
    public async Task<Operation> CatchUpAsync(Operation taken, CancellationToken cancellationToken)
    {
        if (!unwritten.TryGetValue(taken.Id.Value, out var heard))
            return taken;
        if (heard.Events.Count <= taken.Events.Count || !heard.Events.Take(taken.Events.Count).SequenceEqual(taken.Events))
        {
            unwritten.TryRemove(taken.Id.Value, out _);
            return taken;
        }

        heard = heard with { Fence = taken.Fence };
        await SaveAsync(heard, cancellationToken);
        return heard;
    }

    /// <summary>Shows an operation that was read from the log. What was read before a later step was written changes nothing.</summary>
    public void Show(Operation operation) => Live.Update(all =>
    {
        var known = all.GetValueOrDefault(operation.Id.Value);
        if (known is not null && known.Events.Count > operation.Events.Count)
            return all;
        // Both sides are read again and again, and written only when they show something new.
        if (known is not null && known.Events.Count == operation.Events.Count && known.Sides?.At > operation.Sides?.At)
            operation = operation with { Sides = known.Sides };
        all = all.SetItem(operation.Id.Value, operation);
        var ended = all.Values.Where(other => !other.IsActive).ToList();
        return all.RemoveRange(ended.Take(Math.Max(0, ended.Count - KeptAfterTheirEnd)).Select(other => other.Id.Value));
    });

    /// <summary>Reads what is active now, and what was and has ended elsewhere, and shows it.</summary>
    /// <returns>The active ones.</returns>
    public async Task<IReadOnlyList<Operation>> RefreshAsync(CancellationToken cancellationToken)
    {
        var known = Live.Value.Values.Where(operation => operation.IsActive).Select(operation => operation.Id).ToList();
        var active = await ListAsync(new OperationFilter(Active: true, Take: 1000), cancellationToken);
        foreach (var operation in active)
            Show(operation);
        foreach (var ended in known.Except(active.Select(operation => operation.Id)))
            await RefreshAsync(ended, cancellationToken);
        return active;
    }

    /// <summary>Reads an operation that another instance has written, and shows it.</summary>
    public async Task RefreshAsync(OperationId id, CancellationToken cancellationToken)
    {
        if (await HeardAsync(log.FindAsync(id, cancellationToken)) is { } operation)
            Show(operation);
    }

    /// <summary>While the log cannot be used, an operation that runs is answered as it was known last; see <see cref="Trouble"/>.</summary>
    public async Task<Operation?> FindAsync(OperationId id, CancellationToken cancellationToken)
    {
        var known = Live.Value.GetValueOrDefault(id.Value);
        if (known is { IsActive: false })
            return known;
        try
        {
            return await HeardAsync(log.FindAsync(id, cancellationToken));
        }
        catch (OperationLogException) when (known is not null)
        {
            return known;
        }
    }

    public Task<Operation?> FindByIdempotencyKeyAsync(string operatorId, string idempotencyKey, CancellationToken cancellationToken) =>
        HeardAsync(log.FindByIdempotencyKeyAsync(operatorId, idempotencyKey, cancellationToken));

    public Task<IReadOnlyList<Operation>> ListAsync(OperationFilter filter, CancellationToken cancellationToken) =>
        HeardAsync(log.ListAsync(filter, cancellationToken));

    /// <summary>What the log knows of one service.</summary>
    public async Task<ServiceOperations> LatestAsync(ServiceKey service, CancellationToken cancellationToken) =>
        (await HeardAsync(log.LatestAsync([service], cancellationToken))).GetValueOrDefault(service, ServiceOperations.None);

    private async Task<bool> SavedAsync(Operation operation, CancellationToken cancellationToken)
    {
        await log.SaveAsync(operation, cancellationToken);
        return true;
    }

    /// <summary>Every use of the log tells whether it can be used.</summary>
    private async Task<T> HeardAsync<T>(Task<T> use)
    {
        try
        {
            var answer = await use;
            trouble.Update(_ => null);
            return answer;
        }
        catch (OperationLogException failure)
        {
            trouble.Update(before => before == failure.Message ? before : failure.Message);
            throw;
        }
    }
}
