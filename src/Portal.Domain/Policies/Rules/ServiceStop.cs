using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Domain.Policies.Rules;

/// <summary>Why a pair is not swapped now, whatever its checks say: a lock, or a window that is on.</summary>
/// <param name="LockedBy">Null when no lock holds; a lock is named before a window, since a person can lift it.</param>
/// <param name="OpensAt">When the window ends, or the lock by itself; null when only a person ends it.</param>
/// <param name="Reason">As somebody wrote it.</param>
public sealed record ServiceStop(Operator? LockedBy, DateTimeOffset? OpensAt, string Reason)
{
    /// <summary>For a page, by rules as they were last read; what is decided is judged by <see cref="SwapRules"/>. Null when nothing keeps it back.</summary>
    public static ServiceStop? Of(RuleBook book, ServiceRow row, DateTimeOffset now) =>
        Of(book, row.Service, row.Direction == SwapDirectionKind.Return ? DeedKind.Return : DeedKind.Swap, now);

    /// <summary>Null when nothing keeps such a deed back.</summary>
    public static ServiceStop? Of(RuleBook book, HostedService service, DeedKind kind, DateTimeOffset now)
    {
        if (book is { Locks.Count: 0, Windows.Count: 0 })
            return null;
        if (book.Locks.FirstOrDefault(held => held.Holds(now) && held.Scope.Covers(service)) is { } locked)
            return new(locked.By, locked.Until, locked.Reason);
        var closing = book.Windows.Where(timed => timed.Window.Effect == WindowEffect.Closes && timed.Window.Keeps(kind) && timed.Window.Scope.Covers(service)).ToList();
        return WindowTimes.On(closing, now).MaxBy(closure => closure.OpensAt) is { } closed ? new(null, closed.OpensAt, closed.Window.Reason) : null;
    }
}
