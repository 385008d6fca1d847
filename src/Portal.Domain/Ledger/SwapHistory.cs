using System.Runtime.CompilerServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Domain.Ledger;

/// <summary>The one door of pages and API to the ledger.</summary>
public sealed class SwapHistory(ILedger ledger, LedgerProver prover, TimeProvider time)
{
    public const int LongestReason = 500;
    private const int ReadAtOnce = 500;

    private readonly LiveValue<LedgerProof?> lastProof = new(null);
    private readonly LiveValue<long> appended = new(0);

    /// <summary>What the last check by this instance found; null before the first.</summary>
    public LedgerProof? LastProof => lastProof.Value;

    /// <summary>A value now, and another after every entry that is no part of an operation: time to read again.</summary>
    public IAsyncEnumerable<long> WatchAsync(CancellationToken cancellationToken) => appended.WatchAsync(cancellationToken);

    /// <summary>Tells everybody who watches that there is something new.</summary>
    public void Announce() => appended.Update(times => times + 1);

    /// <summary>Swaps, newest first. One more than fits is asked for: it tells whether there are older ones.</summary>
    public async Task<LedgerPage> PageAsync(LedgerFilter filter, CancellationToken cancellationToken)
    {
        var found = await ledger.ListAsync(filter with { OutcomesOnly = true, Take = filter.Take + 1 }, cancellationToken);
        var lines = await LinesAsync([.. found.Take(filter.Take)], cancellationToken);
        return new LedgerPage([.. lines], found.Count > filter.Take);
    }

    /// <inheritdoc cref="ILedger.AroundAsync"/>
    public Task<IReadOnlyList<LedgerEntry>> AroundAsync(DateTimeOffset at, CancellationToken cancellationToken) => ledger.AroundAsync(at, cancellationToken);

    /// <summary>Every swap that the filter lets through, newest first, read on as the caller does.</summary>
    public async IAsyncEnumerable<HistoryLine> ReadAsync(LedgerFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = filter.Before;
        while (true)
        {
            var page = await PageAsync(filter with { Before = before, Take = ReadAtOnce }, cancellationToken);
            foreach (var line in page.Lines)
                yield return line;
            if (!page.HasOlder)
                yield break;
            before = page.Lines[^1].Entry.Number;
        }
    }

    /// <summary>Entries of every kind, newest first.</summary>
    public Task<IReadOnlyList<LedgerEntry>> EntriesAsync(LedgerFilter filter, CancellationToken cancellationToken) => ledger.ListAsync(filter, cancellationToken);

    public Task<LedgerEntry?> EntryAsync(long number, CancellationToken cancellationToken) => ledger.FindAsync(number, cancellationToken);

    /// <summary>The receipt of an operation; null while it has not ended.</summary>
    public async Task<Receipt?> ReceiptAsync(OperationId operation, CancellationToken cancellationToken) =>
        await ReceiptAsync(await ledger.FindAsync(operation, LedgerKind.Ended, cancellationToken), cancellationToken);

    /// <summary>The receipt with a number of the ledger; null when no swap ended with it.</summary>
    public async Task<Receipt?> ReceiptAsync(long number, CancellationToken cancellationToken) =>
        await ReceiptAsync(await ledger.FindAsync(number, cancellationToken), cancellationToken);

    /// <summary>Checks the whole ledger now.</summary>
    public async Task<LedgerProof> ProveAsync(CancellationToken cancellationToken)
    {
        var proof = await prover.ProveAsync(cancellationToken);
        lastProof.Update(_ => proof);
        return proof;
    }

    /// <summary>Records the reason of a swap that has none, as an entry of its own.</summary>
    public Task AddReasonAsync(LedgerEntry to, string reason, Operator by, CancellationToken cancellationToken) => AddAsync(LedgerKind.Reason, to, reason, by, cancellationToken);

    /// <summary>Records why a swap was held, as an entry of its own.</summary>
    public Task AddHoldReasonAsync(LedgerEntry to, string reason, Operator by, CancellationToken cancellationToken) => AddAsync(LedgerKind.HoldReason, to, reason, by, cancellationToken);

    private async Task AddAsync(LedgerKind kind, LedgerEntry to, string reason, Operator by, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason.Length, LongestReason, nameof(reason));
        var what = RecordJson.ToNode(new RemarkRecord(reason.Trim()));
        await ledger.AppendAsync(new LedgerDraft(kind, time.GetUtcNow(), by, what)
        {
            ServiceKey = to.ServiceKey,
            ServiceName = to.ServiceName,
            SubscriptionName = to.SubscriptionName,
            RefersTo = to.Number,
        }, cancellationToken);
        Announce();
    }

    private async Task<Receipt?> ReceiptAsync(LedgerEntry? entry, CancellationToken cancellationToken) =>
        entry is { Result: not null } ? new Receipt(entry, [.. await ledger.AddedToAsync([entry.Number], cancellationToken)]) : null;

    private async Task<IEnumerable<HistoryLine>> LinesAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        // Only what was made elsewhere lacks anything that could be added.
        long[] external = [.. entries.Where(entry => entry.Kind == LedgerKind.External).Select(entry => entry.Number)];
        var added = external.Length == 0 ? [] : await ledger.AddedToAsync(external, cancellationToken);
        var byNumber = added.ToLookup(entry => entry.RefersTo);
        return entries.Select(entry => HistoryLine.Of(entry, byNumber[entry.Number]));
    }
}
