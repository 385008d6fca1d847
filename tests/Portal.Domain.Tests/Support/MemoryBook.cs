using Portal.Domain.Ledger;
using Portal.Domain.Policies;

namespace Portal.Domain.Tests.Support;

/// <summary>The decisions, kept in memory, with the entries that were written with them.</summary>
internal sealed class MemoryBook : IPolicyBook
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string, string), PolicyRecord> records = [];

    public List<LedgerDraft> Entries { get; } = [];

    /// <summary>Runs before each write, for tests in which somebody else is faster.</summary>
    public Action OnWrite { get; set; } = () => { };

    /// <summary>As if somebody else had changed it.</summary>
    public void Touch(string kind, string id)
    {
        lock (gate)
            records[(kind, id)] = records[(kind, id)] with { Revision = records[(kind, id)].Revision + 1 };
    }

    public Task<IReadOnlyList<PolicyRecord>> ListAsync(string kind, DateTimeOffset since, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult<IReadOnlyList<PolicyRecord>>([.. records.Values.Where(record => record.Kind == kind && record.At >= since).OrderBy(record => record.At)]);
    }

    public Task<PolicyRecord?> FindAsync(string kind, string id, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(records.GetValueOrDefault((kind, id)));
    }

    public Task<bool> TryWriteAsync(PolicyRecord record, LedgerDraft? entry, CancellationToken cancellationToken)
    {
        OnWrite();
        lock (gate)
        {
            if ((records.GetValueOrDefault((record.Kind, record.Id))?.Revision ?? 0) != record.Revision)
                return Task.FromResult(false);
            records[(record.Kind, record.Id)] = record with { Revision = record.Revision + 1 };
            if (entry is not null)
                Entries.Add(entry);
            return Task.FromResult(true);
        }
    }

    public Task ForgetAsync(string kind, DateTimeOffset before, CancellationToken cancellationToken)
    {
        foreach (var old in records.Values.Where(record => record.Kind == kind && record.At < before).ToList())
            records.Remove((old.Kind, old.Id));
        return Task.CompletedTask;
    }
}
