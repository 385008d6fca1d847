using System.Text.Json;
using Portal.Domain.Ledger;

namespace Portal.Domain.Policies.Rules;

/// <summary>Windows and locks as they were at an earlier time, folded from the ledger as far as the operator may see it.</summary>
public sealed class RulesThen(VisibleHistory history, IWindowCalendar calendar)
{
    /// <summary>What is asked of people, and who approved what, is left out.</summary>
    /// <exception cref="Operations.OperationLogException">The ledger cannot be read.</exception>
    public async Task<RuleBook> AtAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (windows, locks) = (new Dictionary<string, FreezeWindow>(StringComparer.Ordinal), new Dictionary<string, ServiceLock>(StringComparer.Ordinal));
        // Newest first: what was said last holds.
        await foreach (var entry in history.ReadEntriesAsync(new LedgerFilter(Until: at, Kinds: [LedgerKind.Window, LedgerKind.Lock]), cancellationToken))
        {
            if (entry.Kind == LedgerKind.Lock && Read<ServiceLock>(entry) is { } held)
                locks.TryAdd(held.Id, held);
            else if (entry.Kind == LedgerKind.Window && Read<FreezeWindow>(entry) is { } window)
                windows.TryAdd(window.Id, window);
        }

        return RuleBook.Empty with
        {
            Windows = windows.Values.Where(window => !window.IsRemoved).Select(window => Timed(window, at)).ToEquatableList(),
            Locks = locks.Values.Where(held => held.Holds(at)).ToEquatableList(),
        };
    }

    private TimedWindow Timed(FreezeWindow window, DateTimeOffset at)
    {
        var next = calendar.Next(window, at, 1).ToEquatableList();
        return new TimedWindow(window, next, next.Any(span => span.Holds(at)));
    }

    /// <summary>Null when it was changed by hand: the proof names it.</summary>
    private static T? Read<T>(LedgerEntry entry)
        where T : class
    {
        try
        {
            return RecordJson.Read<T>(entry.What);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
