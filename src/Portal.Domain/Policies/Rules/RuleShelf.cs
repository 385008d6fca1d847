using System.Text.Json;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Domain.Policies.Rules;

/// <summary>The rules of the book, ready to be judged by: read again every few seconds and before every decision, told to all who watch.</summary>
public sealed class RuleShelf(IPolicyBook book, IWindowCalendar calendar, TimeProvider time)
{
    /// <summary>How many times of a window are known ahead.</summary>
    private const int KnownAhead = 5;

    /// <summary>Requests that ended longer ago are in the ledger only.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(3);

    internal LiveValue<RuleBook?> Live { get; } = new(null);

    /// <summary>Null before the first reading.</summary>
    public RuleBook? Now => Live.Value;

    /// <exception cref="OperationLogException">The book cannot be read.</exception>
    public async Task<RuleBook> RefreshAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var windows = await ListAsync<FreezeWindow>(RuleKinds.Window, DateTimeOffset.UnixEpoch, cancellationToken);
        var locks = await ListAsync<ServiceLock>(RuleKinds.Lock, DateTimeOffset.UnixEpoch, cancellationToken);
        var frictions = await ListAsync<FrictionRule>(RuleKinds.Friction, DateTimeOffset.UnixEpoch, cancellationToken);
        var approvals = await ListAsync<Approval>(RuleKinds.Approval, now - Lately, cancellationToken);
        var read = new RuleBook(
            windows.Where(window => !window.What.IsRemoved).Select(window => Timed(window.What with { Revision = window.Revision }, now)).ToEquatableList(),
            locks.Select(held => held.What with { Revision = held.Revision }).Where(held => held.Holds(now)).ToEquatableList(),
            frictions.Select(rule => rule.What).Where(rule => !rule.IsRemoved).ToEquatableList(),
            approvals.Select(asked => asked.What with { Revision = asked.Revision }).ToEquatableList());
        Live.Update(before => before == read ? before : read);
        return read;
    }

    /// <summary>One of them as it is written now; null when there is none.</summary>
    public async Task<(T What, long Revision)?> FindAsync<T>(string kind, string id, CancellationToken cancellationToken) =>
        await book.FindAsync(kind, id, cancellationToken) is { } record ? (Read<T>(record), record.Revision) : null;

    /// <summary>Writes a rule with its entry of the ledger, and tells everybody.</summary>
    /// <returns>False when somebody else was first.</returns>
    public async Task<bool> TryWriteAsync<T>(string kind, string id, long revision, T what, LedgerDraft entry, CancellationToken cancellationToken)
    {
        var record = new PolicyRecord(kind, id, revision, entry.At, RecordJson.ToNode(what).ToJsonString());
        if (!await book.TryWriteAsync(record, entry, cancellationToken))
            return false;
        await RefreshAsync(cancellationToken);
        return true;
    }

    private async Task<IReadOnlyList<(T What, long Revision)>> ListAsync<T>(string kind, DateTimeOffset since, CancellationToken cancellationToken) =>
        [.. (await book.ListAsync(kind, since, cancellationToken)).Select(record => (Read<T>(record), record.Revision))];

    /// <summary>What cannot be read may be a rule that keeps a swap back: nothing goes on without it.</summary>
    private static T Read<T>(PolicyRecord record)
    {
        try
        {
            return RecordJson.Read<T>(record.What);
        }
        catch (JsonException unreadable)
        {
            throw new OperationLogException($"The rule {record.Kind} {record.Id} in the database cannot be read: {unreadable.Message} Set it anew, or remove it with the version of the portal that wrote it.", unreadable);
        }
    }

    private TimedWindow Timed(FreezeWindow window, DateTimeOffset now)
    {
        // What was known stays so until its first time has ended: one that lies ahead, or none at all, does not change by itself.
        var known = Live.Value?.Windows.FirstOrDefault(timed => timed.Window == window)?.Next;
        var next = known is not null && (known.Count == 0 || known[0].Until > now) ? known : calendar.Next(window, now, KnownAhead).ToEquatableList();
        return new TimedWindow(window, next, next.Any(span => span.Holds(now)));
    }
}
