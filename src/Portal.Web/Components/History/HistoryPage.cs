using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Web.Components.History;

/// <summary>One page of the history: on the newest one what is under way, then what has ended, newest first.</summary>
internal sealed record HistoryPage(HistoryFilter Filter, IReadOnlyList<Operation> Active, IReadOnlyList<HistoryLine> Lines, bool HasOlder)
{
    /// <summary>Of a topic; empty where swaps and changes are shown.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; init; } = [];

    public bool IsEmpty => Active.Count == 0 && Lines.Count == 0 && Entries.Count == 0;

    /// <summary>The number from which on older ones are asked for.</summary>
    public long Last => Entries.Count > 0 ? Entries[^1].Number : Lines[^1].Entry.Number;

    public static async Task<HistoryPage> ReadAsync(VisibleHistory history, HistoryFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Topic is { } topic)
        {
            var entries = await history.EntriesAsync(filter.ToEntries(topic), cancellationToken);
            return new HistoryPage(filter, [], [], entries.Count > HistoryFilter.PageSize) { Entries = [.. entries.Take(HistoryFilter.PageSize)] };
        }

        var read = await history.PageAsync(filter.ToLedger(), cancellationToken);
        return new HistoryPage(filter, [], read.Lines, read.HasOlder);
    }

    /// <summary>The same page where nothing has changed: what is equal stays the same object, and does not render.</summary>
    public HistoryPage After(HistoryPage? before)
    {
        var known = (before?.Lines ?? []).ToDictionary(line => line.Entry.Number);
        return this with { Lines = [.. Lines.Select(line => known.GetValueOrDefault(line.Entry.Number) is { } same && same == line ? same : line)] };
    }

    /// <summary>With what is under way now.</summary>
    public HistoryPage With(IEnumerable<Operation> live)
    {
        var ended = Lines.Select(line => line.Entry.Operation).ToHashSet();
        List<Operation> active = [.. live.Where(operation => Filter.Holds(operation) && !ended.Contains(operation.Id)).OrderByDescending(operation => operation.Id.Value)];
        return active.SequenceEqual(Active, ReferenceEqualityComparer.Instance) ? this : this with { Active = active };
    }

    /// <summary>Whether one that was under way here has ended since: its line is in the ledger now.</summary>
    public bool IsBehind(IEnumerable<Operation> live) =>
        Filter.BeforeNumber is null && live.Where(operation => !operation.IsActive).Select(operation => operation.Id).Intersect(Active.Select(operation => operation.Id)).Any();
}
