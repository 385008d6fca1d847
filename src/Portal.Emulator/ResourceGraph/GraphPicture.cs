using Portal.Emulator.State;

namespace Portal.Emulator.ResourceGraph;

/// <summary>All resources as they were a moment ago: like Azure's, this index lags behind. The last answer is kept for the pages after it.</summary>
internal sealed class GraphPicture(CloudStore store, TimeSpan lag, TimeProvider time)
{
    private readonly Lock gate = new();
    private Cloud? of;
    private long takenAt;
    private IReadOnlyList<GraphRecord> rows = [];
    private (string Query, IReadOnlyList<GraphRecord> Rows)? answer;

    /// <param name="query">The same text asks for the same.</param>
    public IReadOnlyList<GraphRecord> Ask(string query, Func<IReadOnlyList<GraphRecord>, IReadOnlyList<GraphRecord>> apply)
    {
        lock (gate)
        {
            Renew();
            if (answer?.Query != query)
                answer = (query, apply(rows));
            return answer.Value.Rows;
        }
    }

    private void Renew()
    {
        var now = store.Read();
        if (ReferenceEquals(of, now) || (of is not null && time.GetElapsedTime(takenAt) < lag))
            return;
        (of, takenAt, answer) = (now, time.GetTimestamp(), null);
        rows = [.. GraphRows.Of(now)];
    }
}
