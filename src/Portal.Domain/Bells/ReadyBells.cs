using System.Collections.Immutable;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Notices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Domain.Bells;

/// <summary>The one door to ready bells. They are written down: a restart keeps them, and every instance shows a bell that any of them rang.</summary>
/// <remarks>Throws <see cref="OperationLogException"/> when the database cannot be used.</remarks>
public sealed class ReadyBells(IPolicyBook book, ServiceEstate estate, BellRules rules, TimeProvider time)
{
    internal const string Kind = "ready.bell";

    private readonly LiveValue<ImmutableDictionary<string, ReadyBell>> live = new(ImmutableDictionary<string, ReadyBell>.Empty);
    private DateTimeOffset? readAt;

    /// <summary>All that may matter to anybody, as this instance knows them.</summary>
    internal IEnumerable<ReadyBell> All => live.Value.Values;

    /// <summary>The bell of a person on a service; null when there is none.</summary>
    public ReadyBell? Of(ServiceKey service, Operator by) => live.Value.GetValueOrDefault(ReadyBell.IdOf(service, by)) is { State: not BellState.PutAway } bell ? bell : null;

    /// <summary>The bells of one person, now and after each change of any.</summary>
    public async IAsyncEnumerable<ImmutableList<ReadyBell>> WatchAsync(Operator by, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var all in live.WatchAsync(cancellationToken))
            yield return [.. all.Values.Where(bell => bell.By.Id == by.Id && bell.State != BellState.PutAway).OrderBy(bell => bell.ServiceName, StringComparer.Ordinal)];
    }

    /// <summary>Whoever may see a service may wait for it.</summary>
    public async Task<BellResult> SetAsync(ServiceKey service, Access by, CancellationToken cancellationToken)
    {
        if (estate.Now.Find(service) is not { } row || !by.May(OperatorRight.See, row.Service))
            return new BellResult.NotFound();
        if (BellPair.Of(row.Service) is not { } pair)
            return new BellResult.Needless($"{row.Service.Name} has no pair to wait for: a side is missing.");
        if (BellRules.IsGreen(row))
            return new BellResult.Needless($"{row.Service.Name} can be swapped now.");
        var (now, id) = (time.GetUtcNow(), ReadyBell.IdOf(service, by.By));
        while (true)
        {
            var known = await FindAsync(id, cancellationToken);
            if (known is { IsWaiting: true } && known.Pair == pair)
                return new BellResult.Set(Show(known));
            var bell = new ReadyBell
            {
                Service = service, ServiceName = row.Service.Name, By = by.By, Pair = pair, SetAt = now, ExpiresAt = now + rules.Lasts, Revision = known?.Revision ?? 0,
            };
            if (await TryWriteAsync(bell, cancellationToken) is { } written)
                return new BellResult.Set(written);
        }
    }

    /// <summary>Takes a bell back, or puts one away that was heard. Nothing when there is none.</summary>
    public async Task PutAwayAsync(ServiceKey service, Operator by, CancellationToken cancellationToken)
    {
        while (await FindAsync(ReadyBell.IdOf(service, by), cancellationToken) is { State: not BellState.PutAway } bell)
        {
            if (await TryWriteAsync(bell with { State = BellState.PutAway }, cancellationToken) is not null)
                return;
        }
    }

    /// <summary>Reads what other instances wrote.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var (now, all) = (time.GetUtcNow(), rules.Lasts + BellRules.Remembered);
        if (readAt is null)
            await book.ForgetAsync(Kind, now - all, cancellationToken);
        var records = await book.ListAsync(Kind, readAt - BellRules.Overlap ?? now - all, cancellationToken);
        readAt = now;
        live.Update(known => Newest(known, records.Select(Read)));
    }

    /// <returns>The bell as it is written; null when somebody else wrote first.</returns>
    internal async Task<ReadyBell?> TryWriteAsync(ReadyBell bell, CancellationToken cancellationToken)
    {
        var record = new PolicyRecord(Kind, bell.Id, bell.Revision, time.GetUtcNow(), NoticeJson.Write(bell));
        return await book.TryWriteAsync(record, null, cancellationToken) ? Show(bell with { Revision = bell.Revision + 1 }) : null;
    }

    internal async Task<ReadyBell?> FindAsync(string id, CancellationToken cancellationToken) => await book.FindAsync(Kind, id, cancellationToken) is { } record ? Read(record) : null;

    private static ReadyBell Read(PolicyRecord record) => NoticeJson.Read<ReadyBell>(record.What) with { Revision = record.Revision };

    /// <summary>What was written here while the others were read is newer.</summary>
    private static ImmutableDictionary<string, ReadyBell> Newest(ImmutableDictionary<string, ReadyBell> known, IEnumerable<ReadyBell> read) =>
        read.Where(bell => known.GetValueOrDefault(bell.Id) is not { } same || same.Revision < bell.Revision).ToList() is { Count: > 0 } fresh
            ? known.SetItems(fresh.Select(bell => KeyValuePair.Create(bell.Id, bell)))
            : known;

    private ReadyBell Show(ReadyBell bell)
    {
        live.Update(all => all.SetItem(bell.Id, bell));
        return bell;
    }
}
