using System.Buffers;
using Portal.Domain.Estate;

namespace Portal.Web.Components.Board;

/// <summary>The order of services within a group.</summary>
internal static class BoardOrder
{
    public static IReadOnlyList<ServiceRow> Sorted(IEnumerable<ServiceRow> rows, BoardSort sort)
    {
        ServiceRow[] all = [.. rows];
        if (sort == BoardSort.Name)
            SortByName(all);
        else
            SortByTime(all, sort == BoardSort.Staged ? row => row.Service.Staging?.DeployedAt : row => row.LastSwap?.StartedAt);
        return all;
    }

    private static void SortByName(Span<ServiceRow> rows)
    {
        // Most often the estate has them in this order already: to see that is cheaper than to sort.
        for (var index = 1; index < rows.Length; index++)
        {
            if (ByName(rows[index - 1], rows[index]) <= 0)
                continue;
            rows.Sort(ByName);
            return;
        }
    }

    /// <summary>The latest first, those without a time last. Numbers are sorted several times faster than rows; only those of one time are then sorted by name.</summary>
    private static void SortByTime(ServiceRow[] rows, Func<ServiceRow, DateTimeOffset?> timeOf)
    {
        var times = ArrayPool<long>.Shared.Rent(rows.Length);
        for (var row = 0; row < rows.Length; row++)
            times[row] = timeOf(rows[row]) is { } time ? -time.UtcTicks : long.MaxValue;
        Array.Sort(times, rows, 0, rows.Length);
        for (var (from, to) = (0, 0); from < rows.Length; from = to)
        {
            while (to < rows.Length && times[to] == times[from])
                to++;
            SortByName(rows.AsSpan(from, to - from));
        }

        ArrayPool<long>.Shared.Return(times);
    }

    private static int ByName(ServiceRow one, ServiceRow other) =>
        StringComparer.OrdinalIgnoreCase.Compare(one.Service.Name, other.Service.Name) is not 0 and var name ? name
        : StringComparer.OrdinalIgnoreCase.Compare(one.Service.Subscription.Name, other.Service.Subscription.Name) is not 0 and var subscription ? subscription
        : string.CompareOrdinal(one.Service.Key.Value, other.Service.Key.Value);
}
