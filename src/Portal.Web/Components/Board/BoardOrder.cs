using Portal.Domain.Estate;

namespace Portal.Web.Components.Board;

/// <summary>The order of services within a group.</summary>
internal static class BoardOrder
{
    public static IReadOnlyList<ServiceRow> Sorted(IEnumerable<ServiceRow> rows, BoardSort sort)
    {
        List<ServiceRow> all = [.. rows];
        Comparison<ServiceRow> compare = sort switch
        {
            BoardSort.Staged => (one, other) => Later(one.Service.Staging?.DeployedAt, other.Service.Staging?.DeployedAt, one, other),
            BoardSort.Swapped => (one, other) => Later(one.LastSwap?.StartedAt, other.LastSwap?.StartedAt, one, other),
            _ => ByName,
        };
        // Most often the estate has them in this order already: to see that is cheaper than to sort.
        for (var index = 1; index < all.Count; index++)
        {
            if (compare(all[index - 1], all[index]) <= 0)
                continue;
            all.Sort(compare);
            break;
        }

        return all;
    }

    private static int Later(DateTimeOffset? one, DateTimeOffset? other, ServiceRow first, ServiceRow second) =>
        Nullable.Compare(other, one) is not 0 and var order ? order : ByName(first, second);

    private static int ByName(ServiceRow one, ServiceRow other) =>
        StringComparer.OrdinalIgnoreCase.Compare(one.Service.Name, other.Service.Name) is not 0 and var name ? name
        : StringComparer.OrdinalIgnoreCase.Compare(one.Service.Subscription.Name, other.Service.Subscription.Name) is not 0 and var subscription ? subscription
        : string.CompareOrdinal(one.Service.Key.Value, other.Service.Key.Value);
}
