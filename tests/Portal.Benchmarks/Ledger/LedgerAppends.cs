using System.Diagnostics;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks.Ledger;

/// <summary>Appending to the chain against an insert of the same text into a table without one; both durable, in turns.</summary>
internal static class LedgerAppends
{
    private const int Times = 300;

    public static async Task<(Sample Ours, Sample Plain)> MeasureAsync(LedgerPlace place, CancellationToken cancellationToken)
    {
        await place.ExecuteAsync("CREATE TABLE plain (id bigint PRIMARY KEY, text text)", cancellationToken);
        List<double> ours = [], plain = [];
        foreach (var (draft, id) in new LedgerGenerator().Drafts().Where(draft => draft.Operation is null || draft.Result is null).Take(Times).Select((draft, id) => (draft with { Operation = null }, id)))
        {
            ours.Add(await TimeAsync(() => place.Ledger.AppendAsync(draft, cancellationToken)));
            var text = draft.What.ToJsonString().Replace("'", "''", StringComparison.Ordinal);
            plain.Add(await TimeAsync(() => place.ExecuteAsync($"INSERT INTO plain VALUES ({id}, '{text}')", cancellationToken)));
        }

        return (new Sample(ours.Skip(20)), new Sample(plain.Skip(20)));
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var since = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }
}
