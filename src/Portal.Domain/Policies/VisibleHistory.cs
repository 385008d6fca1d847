using System.Runtime.CompilerServices;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Domain.Policies;

/// <summary>The history as one operator may see it: entries of services that are in scope. What belongs to no service is for those who see everything.</summary>
public sealed class VisibleHistory(SwapHistory history, ServiceEstate estate, OperatorSession session)
{
    public const int LongestReason = SwapHistory.LongestReason;

    /// <summary>How many are read at once while those out of scope are left out.</summary>
    private const int ReadAtOnce = 200;

    /// <summary>The chain can be checked as a whole only, and its length is told by the result.</summary>
    public bool MayProve => session.Access.SeesEverything;

    /// <summary>The services that tell what may be seen were read: what is not found is not there.</summary>
    public bool IsRead => session.Access.SeesEverything || estate.Now.ReadAt is not null;

    /// <inheritdoc cref="SwapHistory.LastProof"/>
    public LedgerProof? LastProof => MayProve ? history.LastProof : null;

    /// <inheritdoc cref="SwapHistory.WatchAsync"/>
    public IAsyncEnumerable<long> WatchAsync(CancellationToken cancellationToken) => history.WatchAsync(cancellationToken);

    /// <inheritdoc cref="SwapHistory.PageAsync"/>
    public async Task<LedgerPage> PageAsync(LedgerFilter filter, CancellationToken cancellationToken)
    {
        if (session.Access.SeesEverything)
            return await history.PageAsync(filter, cancellationToken);
        var found = await ReadAsync(filter, cancellationToken).Take(filter.Take + 1).ToListAsync(cancellationToken);
        return new LedgerPage(found.Take(filter.Take).ToEquatableList(), found.Count > filter.Take);
    }

    /// <inheritdoc cref="SwapHistory.ReadAsync"/>
    public async IAsyncEnumerable<HistoryLine> ReadAsync(LedgerFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!session.Access.MaySomewhere(OperatorRight.See))
            yield break;
        await foreach (var line in history.ReadAsync(filter, cancellationToken))
        {
            // Asked with each line: an export may outlive the right to it.
            if (IsVisible(line.Entry))
                yield return line;
        }
    }

    /// <summary>All services that may be seen as they were at an earlier time.</summary>
    /// <param name="now">As they are now.</param>
    public async Task<EstateThen> ThenAsync(DateTimeOffset at, EstateSnapshot now, CancellationToken cancellationToken)
    {
        var around = session.Access.MaySomewhere(OperatorRight.See) ? await history.AroundAsync(at, cancellationToken) : [];
        var earlier = await PageAsync(new LedgerFilter(Until: at, Take: 1), cancellationToken);
        return EstateThen.Of(at, [.. around.Where(IsVisible)], earlier.Lines.Count > 0 ? earlier.Lines[0].Entry : null, now);
    }

    /// <summary>All entries of every kind that a filter lets through, newest first; what may be seen is asked again with each part.</summary>
    public async IAsyncEnumerable<LedgerEntry> ReadEntriesAsync(LedgerFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var next = filter with { Take = ReadAtOnce }; ;)
        {
            var read = await EntriesAsync(next, cancellationToken);
            foreach (var entry in read)
                yield return entry;
            if (read.Count < ReadAtOnce)
                yield break;
            next = next with { Before = read[^1].Number };
        }
    }

    /// <summary>Entries of every kind, newest first; as many as were asked for, if there are so many that may be seen.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> EntriesAsync(LedgerFilter filter, CancellationToken cancellationToken)
    {
        var by = session.Access;
        if (by.SeesEverything)
            return await history.EntriesAsync(filter, cancellationToken);
        var visible = new List<LedgerEntry>();
        var next = filter with { Take = Math.Max(filter.Take, ReadAtOnce) };
        while (by.MaySomewhere(OperatorRight.See) && visible.Count < filter.Take)
        {
            var read = await history.EntriesAsync(next, cancellationToken);
            visible.AddRange(read.Where(IsVisible));
            if (read.Count < next.Take)
                break;
            next = next with { Before = read[^1].Number };
        }

        return [.. visible.Take(filter.Take)];
    }

    /// <summary>Null when there is none, or none that may be seen.</summary>
    public async Task<LedgerEntry?> EntryAsync(long number, CancellationToken cancellationToken) =>
        await history.EntryAsync(number, cancellationToken) is { } entry && IsVisible(entry) ? entry : null;

    /// <inheritdoc cref="SwapHistory.ReceiptAsync(OperationId, CancellationToken)"/>
    public async Task<Receipt?> ReceiptAsync(OperationId operation, CancellationToken cancellationToken) => Visible(await history.ReceiptAsync(operation, cancellationToken));

    /// <inheritdoc cref="SwapHistory.ReceiptAsync(long, CancellationToken)"/>
    public async Task<Receipt?> ReceiptAsync(long number, CancellationToken cancellationToken) => Visible(await history.ReceiptAsync(number, cancellationToken));

    /// <summary>Checks the whole ledger now; null when the operator does not see all of it.</summary>
    public async Task<LedgerProof?> ProveAsync(CancellationToken cancellationToken) => MayProve ? await history.ProveAsync(cancellationToken) : null;

    /// <summary>Whoever may swap a service may say why it was swapped.</summary>
    public bool MayAddReason(LedgerEntry to) => session.Access.May(OperatorRight.Swap, to, ServiceOf(to));

    /// <inheritdoc cref="SwapHistory.AddReasonAsync"/>
    /// <returns>False when the operator may not: nothing was recorded.</returns>
    public async Task<bool> AddReasonAsync(LedgerEntry to, string reason, CancellationToken cancellationToken)
    {
        if (!MayAddReason(to))
            return false;
        await history.AddReasonAsync(to, reason, session.Access.By, cancellationToken);
        return true;
    }

    /// <summary>Says why a swap was held, after it was; whoever may swap the service may say it.</summary>
    /// <returns>False when there is no such swap, or the operator may not: nothing was recorded.</returns>
    public async Task<bool> AddHoldReasonAsync(OperationId held, string reason, CancellationToken cancellationToken)
    {
        if (await ReceiptAsync(held, cancellationToken) is not { Entry: var entry } || !MayAddReason(entry))
            return false;
        await history.AddHoldReasonAsync(entry, reason, session.Access.By, cancellationToken);
        return true;
    }

    private Receipt? Visible(Receipt? receipt) => receipt is not null && IsVisible(receipt.Entry) ? receipt : null;

    private bool IsVisible(LedgerEntry entry) => session.Access.May(OperatorRight.See, entry, ServiceOf(entry));

    private HostedService? ServiceOf(LedgerEntry entry) => entry.ServiceKey is { } key ? estate.Now.Find(key)?.Service : null;
}
