namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Resources by their id.</summary>
internal sealed class ById<T>
    where T : notnull
{
    private readonly Dictionary<string, T> _items = new(StringComparer.OrdinalIgnoreCase);

    public ById(IEnumerable<T> items, Func<T, string> id)
    {
        foreach (var item in items)
            _items[id(item)] = item;
    }

    /// <summary>Missing when the list does not hold it.</summary>
    public Reading<T> Find(string id) => _items.TryGetValue(id, out var item) ? Reading.Of(item) : Reading.Missing<T>();
}
