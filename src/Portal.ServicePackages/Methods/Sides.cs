namespace Portal.ServicePackages.Methods;

/// <summary>Lays two lists side by side by a name.</summary>
internal static class Sides
{
    /// <summary>In the order of the first, then what only the second has.</summary>
    public static IEnumerable<(string Name, T? Before, T? After)> Join<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name)
        where T : class
    {
        var late = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in after)
            late.TryAdd(name(one), one);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in before.Where(one => seen.Add(name(one))))
            yield return (name(one), one, late.GetValueOrDefault(name(one)));
        foreach (var (key, one) in late.Where(pair => !seen.Contains(pair.Key)))
            yield return (key, null, one);
    }
}
