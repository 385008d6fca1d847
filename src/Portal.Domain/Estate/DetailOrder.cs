namespace Portal.Domain.Estate;

/// <summary>Chooses what is read next: what is watched, then what is on a screen, then the rest; of each the most stale first.</summary>
/// <param name="rest">After how long something that nobody looks at may be read again.</param>
/// <param name="attention">How closely somebody looks at what a detail tells.</param>
public sealed class DetailOrder(TimeSpan rest, Func<InventoryDetail, Attention> attention)
{
    /// <summary>What is looked at is read again after this time.</summary>
    private static readonly TimeSpan Close = TimeSpan.FromSeconds(2);

    /// <summary>How closely somebody looks at what a detail tells.</summary>
    public Attention Of(InventoryDetail detail) => attention(detail);

    /// <param name="details">All there are that may be read now.</param>
    /// <param name="most">How many the budget allows.</param>
    public IReadOnlyList<InventoryDetail> Next(IEnumerable<InventoryDetail> details, int most, DateTimeOffset now)
    {
        if (most <= 0)
            return [];
        var due = details
            .Select(detail => (Detail: detail, Attention: attention(detail), ReadAt: detail.ReadAt ?? DateTimeOffset.MinValue))
            .Where(item => now - item.ReadAt >= (item.Attention == Attention.None ? rest : Close))
            .ToLookup(item => item.Attention == Attention.None);
        var near = due[false].OrderByDescending(item => item.Attention).ThenBy(item => item.ReadAt).Take(most).ToList();
        var far = due[true].OrderBy(item => item.ReadAt).Take(most).ToList();
        // The rest must not starve while people look: a quarter is theirs.
        var kept = Math.Min(far.Count, Math.Max(most / 4, most - near.Count));
        return [.. near.Take(most - kept).Concat(far.Take(kept)).Select(item => item.Detail)];
    }
}
