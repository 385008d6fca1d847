using System.Runtime.CompilerServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Domain.Tests.Support;

/// <summary>The ledger's promises, kept in memory; a test may do to <see cref="Entries"/> what nobody may do to a database.</summary>
internal sealed class MemoryLedger : ILedger
{
    private readonly LedgerChain chain = new();

    public List<LedgerEntry> Entries { get; } = [];

    public LedgerHead Head { get; set; } = LedgerHead.Beginning;

    /// <summary>While set, nothing can be read or written.</summary>
    public Exception? Fault { get; set; }

    public LedgerEntry Append(LedgerDraft draft)
    {
        var entry = chain.Next(Head, draft);
        Entries.Add(entry);
        Head = new LedgerHead(entry.Number, entry.Hash);
        return entry;
    }

    public Task<LedgerEntry> AppendAsync(LedgerDraft draft, CancellationToken cancellationToken) => Answer(() => Append(draft));

    public Task<LedgerEntry?> FindAsync(long number, CancellationToken cancellationToken) => Answer(() => Entries.Find(entry => entry.Number == number));

    public Task<LedgerEntry?> FindAsync(OperationId operation, LedgerKind kind, CancellationToken cancellationToken) =>
        Answer(() => Entries.Find(entry => entry.Operation == operation && entry.Kind == kind));

    public Task<IReadOnlyList<LedgerEntry>> ListAsync(LedgerFilter filter, CancellationToken cancellationToken) => Answer<IReadOnlyList<LedgerEntry>>(() =>
    [
        .. Entries.Where(entry => filter.Service is null || entry.ServiceKey == filter.Service)
            .Where(entry => filter.Person is null || entry.Person.Name == filter.Person)
            .Where(entry => filter.Result is null ? !filter.OutcomesOnly || entry.Result is not null : entry.Result == filter.Result)
            .Where(entry => filter.Kinds is not { Count: > 0 } kinds || kinds.Contains(entry.Kind))
            .Where(entry => !(entry.At < filter.From) && !(entry.At >= filter.Until))
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Number)
            .SkipWhile(entry => filter.Before is { } before && !IsBehind(entry, before)).Take(filter.Take),
    ]);

    public Task<IReadOnlyList<LedgerEntry>> AroundAsync(DateTimeOffset at, CancellationToken cancellationToken) => Answer<IReadOnlyList<LedgerEntry>>(() =>
    [
        .. Entries.Where(entry => entry is { Result: not null, ServiceKey: not null }).OrderBy(entry => entry.At).ThenBy(entry => entry.Number).GroupBy(entry => entry.ServiceKey)
            .SelectMany(service => service.Where(entry => entry.At <= at).TakeLast(1).Concat(service.Where(entry => entry.At > at).Take(1))),
    ]);

    public Task<IReadOnlyList<LedgerEntry>> AddedToAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<LedgerEntry>>(() => [.. Entries.Where(entry => entry.RefersTo is { } number && numbers.Contains(number))]);

    public Task<LedgerEnds> EndsAsync(CancellationToken cancellationToken) =>
        Answer(() => new LedgerEnds(Head, Entries.Select(entry => entry.Number).DefaultIfEmpty().Max()));

    public async IAsyncEnumerable<IReadOnlyList<StoredEntry>> ReadAsync(long upTo, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var part in await Answer(() => Entries.Where(entry => entry.Number <= upTo).OrderBy(entry => entry.Number).Select(StoredEntry.Of).Chunk(3).ToList()))
            yield return part;
    }

    public Task<IReadOnlyList<LedgerEntry>> FollowersAsync(string hash, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<LedgerEntry>>(() => [.. Entries.Where(entry => entry.PreviousHash == hash)]);

    private bool IsBehind(LedgerEntry entry, long before)
    {
        var key = Entries.Single(known => known.Number == before);
        return entry.At < key.At || (entry.At == key.At && entry.Number < before);
    }

    private Task<T> Answer<T>(Func<T> answer) => Fault is { } fault ? Task.FromException<T>(fault) : Task.FromResult(answer());
}
