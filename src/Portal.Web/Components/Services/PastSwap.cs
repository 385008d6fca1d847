using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Web.Components.Services;

/// <summary>A swap of a service: one of the portal's own, or one made with another tool.</summary>
/// <param name="Operation">Null for a swap outside the portal.</param>
/// <param name="Outside">Null for the portal's own.</param>
public sealed record PastSwap(DateTimeOffset At, Operation? Operation, HistoryLine? Outside)
{
    public static IReadOnlyList<PastSwap> Newest(IEnumerable<Operation> ours, IEnumerable<HistoryLine> outside, int most) =>
    [
        .. ours.Select(operation => new PastSwap(operation.StartedAt, operation, null))
            .Concat(outside.Select(line => new PastSwap(line.StartedAt, null, line)))
            .OrderByDescending(swap => swap.At).Take(most),
    ];
}
