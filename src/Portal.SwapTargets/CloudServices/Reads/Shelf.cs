namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Reads of one sort by id, each asked for once.</summary>
internal sealed class Shelf<T>(Func<string, CancellationToken, Task<Reading<T>>> read, CancellationToken cancellationToken)
    where T : notnull
{
    private readonly Dictionary<string, Task<Reading<T>>> _reads = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Task> Reads => _reads.Values;

    /// <summary>Starts the read; false when it was started before.</summary>
    public bool Want(string id)
    {
        if (_reads.ContainsKey(id))
            return false;
        _reads.Add(id, read(id, cancellationToken));
        return true;
    }

    public Task<Reading<T>> FindAsync(string id) => _reads.GetValueOrDefault(id) ?? Task.FromResult(Reading.NotAsked<T>());
}
