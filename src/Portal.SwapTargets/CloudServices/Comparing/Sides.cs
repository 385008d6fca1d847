namespace Portal.SwapTargets.CloudServices.Comparing;

/// <summary>Joins what two sides have by name.</summary>
internal static class Sides
{
    /// <summary>In the order of production, then what only staging has.</summary>
    public static IEnumerable<(string Name, T? Production, T? Staging)> Join<T>(IEnumerable<T> production, IEnumerable<T> staging, Func<T, string> name)
        where T : class
    {
        var live = ByName(production, name);
        var staged = ByName(staging, name);
        return live.Keys.Concat(staged.Keys)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(key => (key, live.GetValueOrDefault(key), staged.GetValueOrDefault(key)));
    }

    // Of two things with one name the first counts, as it does for the platform's own tools.
    private static OrderedDictionary<string, T> ByName<T>(IEnumerable<T> items, Func<T, string> name)
    {
        var all = new OrderedDictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
            all.TryAdd(name(item), item);
        return all;
    }
}
