using System.Diagnostics;
using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Arm;
using Portal.Benchmarks.Board;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks;

/// <summary>A board of ten thousand services: what reading costs, and what a change sends to a browser.</summary>
internal sealed class BoardBenchmark : IBenchmark
{
    private const int Services = 10_000;
    private const int Subscriptions = 100;
    private const int Times = 5;
    private const int Step = 20;
    private const int MostRequests = 20;
    private const double MostKilobytes = 33; // A tenth of what it was when every row was read and judged anew.
    private const double MostOfFirst = 0.1;
    private const double MostRowRatio = 1.5;

    public string Name => "board";

    public string Title => $"Board: {Services:N0} services with 2 deployments each in {Subscriptions} subscriptions";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken) =>
    [
        .. await ReadingAsync(workshop, cancellationToken),
        .. await LiveAsync(workshop, cancellationToken),
    ];

    private static async Task<IEnumerable<Line>> ReadingAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        await using var portal = await RunningPortal.StartAsync(workshop, cancellationToken, $"--Emulator:Seed=many:{Services}/{Subscriptions}", "--Emulator:Fabric:Enabled=false", RunningPortal.CloudInMemory);
        var calls = await CallsAsync(workshop, portal, cancellationToken);
        using var estate = new EstateRound(portal.CloudSocket);
        var read = await estate.ReadAsync(cancellationToken);
        List<(double Ms, double Kilobytes)> ours = [];
        for (var time = 0; time < Times; time++)
            ours.Add(await CostAsync(() => estate.ReadAsync(cancellationToken)));

        var queries = calls.Count(call => call.Path.Contains("ResourceGraph", StringComparison.Ordinal));
        var (ms, kilobytes) = (new Sample(ours.Select(round => round.Ms)), new Sample(ours.Select(round => round.Kilobytes)).Median / read);
        return
        [
            new("Queries of Resource Graph in a full reading", $"{queries:N0}", Bar: $"at most {MostRequests}", Met: queries <= MostRequests),
            new("Other requests in a full reading", $"{calls.Count - queries:N0}"),
            new("Time of a reading that finds the same again", ms.Ms),
            new("Allocated for each service that is the same again", $"{kilobytes:N1} kB", Bar: $"at most {MostKilobytes}", Met: kilobytes <= MostKilobytes),
        ];
    }

    /// <summary>What one reading of everything asks for, apart from what the portal asks for meanwhile.</summary>
    private static async Task<IReadOnlyList<ArmCall>> CallsAsync(Workshop workshop, RunningPortal portal, CancellationToken cancellationToken)
    {
        await using var tap = await ArmTap.StartAsync(Path.Combine(workshop.NewFolder(), "tap.sock"), portal.CloudSocket, cancellationToken);
        using var estate = new EstateRound(tap.Socket);
        await estate.ReadAsync(cancellationToken);
        return tap.Calls;
    }

    private static async Task<(double Ms, double Kilobytes)> CostAsync(Func<Task> round)
    {
        var (before, began) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        await round();
        return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, (GC.GetTotalAllocatedBytes(precise: true) - before) / 1000.0);
    }

    private static async Task<IEnumerable<Line>> LiveAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        // Reads again as soon as it may: something shall change while the browser looks.
        await using var portal = await RunningPortal.StartAsync(workshop, cancellationToken, $"--Emulator:Seed=many:{Services}/{Subscriptions}", "--Emulator:Fabric:Enabled=false", RunningPortal.CloudInMemory, "--Estate:RefreshSeconds=1", "--Estate:ReadsPerSecond=25");
        await using var board = await BoardView.OpenAsync(portal.Http.BaseAddress!);
        var first = await board.Circuit.TakeAsync(cancellationToken);
        var rows = (await board.RowsAsync()).Count;

        await board.PointAsync();
        var unchanged = await UnchangedAsync(board, cancellationToken);
        var before = await board.TextOfAsync(1);
        using var cloud = new BareRound(portal.CloudSocket);
        await cloud.OrderAsync(await board.NameOfAsync(1), "instance-stops", cancellationToken);
        while (await board.TextOfAsync(1) == before)
            await board.NextReadingAsync(await board.ReadAtAsync());
        var changed = await board.Circuit.TakeAsync(cancellationToken);

        var known = (await board.RowsAsync()).ToHashSet();
        List<double> steps = [];
        for (var time = 0; time < Times; time++)
        {
            await board.ScrollAsync(Step);
            steps.Add(await board.Circuit.TakeAsync(cancellationToken));
            known.UnionWith(await board.RowsAsync());
        }

        var step = new Sample(steps);
        // A step within what is rendered ahead sends nothing: only all steps together tell what a row costs.
        var (eachRow, eachAtFirst) = (steps.Sum() / (known.Count - rows), (double)first / rows);
        var ofFirst = (double)changed / first;
        return
        [
            new($"First render over the circuit, {rows} rows", $"{first:N0} bytes"),
            new("A reading that left all rows as they were, against the first render", $"{unchanged:N0} bytes", $"{first:N0} bytes", (double)unchanged / first, $"at most {MostOfFirst}", unchanged <= first * MostOfFirst),
            new("One changed row, against the first render", $"{changed:N0} bytes", $"{first:N0} bytes", ofFirst, $"at most {MostOfFirst}", ofFirst <= MostOfFirst),
            new($"Scrolling by {Step} rows, against the first render", $"{step.Count} bytes", $"{first:N0} bytes", step.Median / first),
            new("For each new row, against each row of the first render", $"{eachRow:N0} bytes", $"{eachAtFirst:N0} bytes", eachRow / eachAtFirst, $"at most {MostRowRatio}", eachRow <= eachAtFirst * MostRowRatio),
        ];
    }

    /// <summary>What is read of rows for the first time after they came on the screen is a change, too.</summary>
    private static async Task<int> UnchangedAsync(BoardView board, CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = await board.TextsAsync();
            await board.NextReadingAsync(await board.ReadAtAsync());
            var sent = await board.Circuit.TakeAsync(cancellationToken);
            if (before.SequenceEqual(await board.TextsAsync()))
                return sent;
        }
    }
}
