using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Circuits;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks.Storm;

/// <summary>What boards that are open cost in requests to Azure.</summary>
internal static class SteadyState
{
    private const int Boards = 200;
    private const double MostRatio = 1.05;

    /// <summary>All look at the same services: boards keep the places that rows had when they were opened, and other rows on screens are other requests.</summary>
    private const string Board = "/?q=svc-0001";

    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(30);

    public static async Task<IEnumerable<Line>> MeasureAsync(RunningPortal portal, CancellationToken cancellationToken)
    {
        var boards = new List<BoardCircuit>();
        try
        {
            boards.Add(await BoardCircuit.OpenAsync(portal.Http, Board, cancellationToken));
            await WatchAsync(portal, cancellationToken); // What is read at once when somebody looks comes before.
            var one = await WatchAsync(portal, cancellationToken);
            while (boards.Count < Boards)
                boards.Add(await BoardCircuit.OpenAsync(portal.Http, Board, cancellationToken));
            var all = await WatchAsync(portal, cancellationToken);
            var refused = portal.Tap.Calls.Where(call => call.IsThrottled).ToList();
            return
            [
                new($"Of {portal.Tap.Calls.Count:N0} requests to Azure refused with 429: start, first reading, 1 board, {Boards} boards{string.Concat(refused.Select(call => $"; {call.Method} {call.Path}").Distinct())}", $"{refused.Count:N0}", Bar: "0", Met: refused.Count == 0),
                new($"Requests to Azure in {Watched.TotalSeconds:0} s with {Boards} boards", $"{all:N0}", $"{one:N0} with one", (double)all / one, $"at most {MostRatio}", all <= one * MostRatio),
            ];
        }
        finally
        {
            foreach (var board in boards)
                await board.DisposeAsync();
        }
    }

    private static async Task<int> WatchAsync(RunningPortal portal, CancellationToken cancellationToken)
    {
        var before = portal.Tap.Calls.Count;
        await Task.Delay(Watched, cancellationToken);
        return portal.Tap.Calls.Count - before;
    }
}
