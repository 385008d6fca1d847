using System.Diagnostics;
using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Board;
using Portal.Benchmarks.Circuits;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks;

/// <summary>Many operators with the board open while services change.</summary>
internal sealed class CrowdBenchmark : IBenchmark
{
    private const int Boards = 200;
    private const int Services = 1_000;
    private const int OnScreen = 25;
    private const int ChangesPerSecond = 10;
    private const int ClicksPerSecond = 5;
    private const double MostMegabytes = 1;
    private const double MostCores = 1;
    private const double MostClickMs = 150;
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(20);

    /// <summary>Without sign-in all of them are one person, who may not have so many windows open.</summary>
    private const string ManyPeople = "--Limits:CircuitsPerPerson=1000";

    public string Name => "crowd";

    public string Title => $"Crowd: {Boards} open boards of {Services:N0} services, {ChangesPerSecond} changes a second";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        // Azure is another machine: its place is taken by the cloud of another portal, so that the process that is measured is the portal alone.
        await using var azure = await RunningPortal.StartAsync(workshop, cancellationToken, $"--Emulator:Seed=many:{Services}", "--Emulator:Fabric:Enabled=false", RunningPortal.CloudInMemory);
        await using var portal = await RunningPortal.StartAsync(workshop, azure.CloudSocket, cancellationToken, "--Emulator:Seed=many:1", "--Estate:RefreshSeconds=5", "--Emulator:Fabric:Enabled=false", RunningPortal.CloudInMemory, ManyPeople);
        await WarmAsync(portal, cancellationToken);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var changing = ChangeAsync(portal, ended.Token);
        var boards = new List<BoardCircuit>();
        try
        {
            // What reading and judging takes is held whether or not somebody looks.
            var (alone, _) = await CoresAsync(portal, boards, () => Task.Delay(Watched, cancellationToken));
            var (idle, idleAlive) = (portal.Meter.Megabytes, await portal.Meter.AliveMegabytesAsync(cancellationToken));
            var opened = Stopwatch.GetTimestamp();
            for (var board = 0; board < Boards; board++)
                boards.Add(await BoardCircuit.OpenAsync(portal.Http, cancellationToken));
            var openedIn = Stopwatch.GetElapsedTime(opened);
            var (still, bytes) = await CoresAsync(portal, boards, () => Task.Delay(Watched, cancellationToken));
            var clicks = new List<double>();
            var (clicking, _) = await CoresAsync(portal, boards, async () => clicks.AddRange(await ClickAsync(boards, cancellationToken)));
            var each = (portal.Meter.Megabytes - idle) / Boards;
            var alive = (await portal.Meter.AliveMegabytesAsync(cancellationToken) - idleAlive) / Boards;
            var collected = (portal.Meter.Megabytes - idle) / Boards;
            await ended.CancelAsync();
            var changes = await changing;
            var took = new Sample(clicks);
            return
            [
                new("Boards opened in a second, one after the other", $"{Boards / openedIn.TotalSeconds:N0}"),
                new("Changes ordered in a second", $"{changes:N1}", Bar: $"{ChangesPerSecond}", Met: changes > ChangesPerSecond * 0.9),
                new($"Memory of the process for each board above {idle:N0} MB with the same changes and no board", $"{each:N2} MB", Bar: $"under {MostMegabytes:0} MB", Met: each < MostMegabytes),
                new("The same after a collection of the whole heap", $"{collected:N2} MB"),
                new($"Alive on the heap for each board above {idleAlive:N0} MB with none, after such a collection", $"{alive:N2} MB"),
                new("Processor time before a board is open", $"{alone:N2} cores"),
                new("The same with all boards open while nobody clicks", $"{still:N2} cores", Bar: $"under {MostCores:0}", Met: still < MostCores),
                new($"The same with {ClicksPerSecond} clicks a second", $"{clicking:N2} cores"),
                new("Sent to each board in a second while nobody clicks", $"{bytes:N0} bytes"),
                new($"From click to answer, p95 of {clicks.Count}; median {took.Median:N0} ms, slowest {took.At(1):N0} ms", $"{took.At(0.95):N0} ms", Bar: $"under {MostClickMs:0} ms", Met: took.At(0.95) < MostClickMs),
            ];
        }
        finally
        {
            foreach (var board in boards)
                await board.DisposeAsync();
        }
    }

    /// <summary>What is compiled and kept once for all does not count for each.</summary>
    private static async Task WarmAsync(RunningPortal portal, CancellationToken cancellationToken)
    {
        await using var board = await BoardCircuit.OpenAsync(portal.Http, cancellationToken);
        for (var time = 0; time < 20; time++)
            await board.ClickAsync(cancellationToken);
    }

    private static async Task<(double Cores, double Bytes)> CoresAsync(RunningPortal portal, List<BoardCircuit> boards, Func<Task> act)
    {
        var (worked, bytes, began) = (portal.Meter.Worked, boards.Sum(board => board.Bytes), Stopwatch.GetTimestamp());
        await act();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return ((portal.Meter.Worked - worked).TotalSeconds / seconds, (boards.Sum(board => board.Bytes) - bytes) / seconds / Boards);
    }

    /// <summary>Stops and starts instances of the services that are on the screens.</summary>
    /// <returns>How many changes there were in a second.</returns>
    private static async Task<double> ChangeAsync(RunningPortal portal, CancellationToken cancellationToken)
    {
        using var cloud = new BareRound(portal.CloudSocket);
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / ChangesPerSecond));
        var (count, began) = (0, Stopwatch.GetTimestamp());
        try
        {
            while (await pace.WaitForNextTickAsync(cancellationToken))
            {
                await cloud.OrderAsync($"svc-{(count % OnScreen) + 1:D5}", count / OnScreen % 2 == 0 ? "instance-stops" : "instance-starts", cancellationToken);
                count++;
            }
        }
        catch (OperationCanceledException)
        {
            // Changed enough.
        }

        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<IEnumerable<double>> ClickAsync(List<BoardCircuit> boards, CancellationToken cancellationToken)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / ClicksPerSecond));
        var clicks = new List<Task<TimeSpan>>();
        foreach (var board in boards)
        {
            await pace.WaitForNextTickAsync(cancellationToken);
            clicks.Add(board.ClickAsync(cancellationToken));
        }

        return (await Task.WhenAll(clicks)).Select(click => click.TotalMilliseconds);
    }
}
