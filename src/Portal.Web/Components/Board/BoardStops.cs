using System.Collections.Frozen;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies.Rules;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Board;

/// <summary>The services that windows or locks keep back. Two are the same when they hold the same services.</summary>
public sealed class BoardStops(IEnumerable<ServiceKey> held) : IEquatable<BoardStops>
{
    public static readonly BoardStops None = new([]);

    private readonly FrozenSet<ServiceKey> held = held.ToFrozenSet();

    /// <param name="book">The rules as they were last read.</param>
    /// <param name="rows">The services.</param>
    /// <param name="now">The time that the rules are judged at.</param>
    public static BoardStops Of(RuleBook book, IEnumerable<ServiceRow> rows, DateTimeOffset now) => book is { Locks.Count: 0, Windows.Count: 0 } ? None
        : new(rows.Where(row => StopLook.Can(row) && ServiceStop.Of(book, row, now) is not null).Select(row => row.Service.Key));

    public bool Holds(ServiceRow row) => held.Count > 0 && StopLook.Can(row) && held.Contains(row.Service.Key);

    public bool Equals(BoardStops? other) => other is not null && held.SetEquals(other.held);

    public override bool Equals(object? obj) => Equals(obj as BoardStops);

    public override int GetHashCode() => held.Aggregate(held.Count, (hash, key) => hash ^ key.GetHashCode());
}
