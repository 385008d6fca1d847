using Portal.Benchmarks;
using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Tables;

IBenchmark[] all = [new StartBenchmark(), new PageBenchmark(), new DialogBenchmark(), new SwapBenchmark(), new BoardBenchmark(), new BoardBrowserBenchmark(), new CrowdBenchmark(), new HelloBenchmark(), new DialogCrowdBenchmark(), new StormBenchmark(), new VipBenchmark("vip", TimeSpan.FromSeconds(60), 20, times: 1), new CloudBenchmark(), new LedgerBenchmark("ledger", 1_000_000), new PackagesBenchmark(), new FuzzBenchmark()];
IBenchmark[] known = [.. all, new SoakBenchmark("soak", TimeSpan.FromMinutes(15), swaps: 100), new SoakBenchmark("soak-short", TimeSpan.FromMinutes(2), swaps: 20), new VipBenchmark("vip-short", TimeSpan.FromSeconds(6), 10, times: 3), new LedgerBenchmark("ledger-short", 100_000)];
var wanted = args is [] or ["all"] ? all : [.. known.Where(benchmark => args.Contains(benchmark.Name, StringComparer.Ordinal))];
if (wanted.Length == 0)
{
    Console.Error.WriteLine($"Give one of these: all, {string.Join(", ", known.Select(benchmark => benchmark.Name))}.");
    return 1;
}

using var ended = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    ended.Cancel();
};
using var workshop = new Workshop();
foreach (var benchmark in wanted)
{
    var before = Load.Average();
    var lines = await benchmark.RunAsync(workshop, ended.Token);
    Console.WriteLine(Markdown.Table(benchmark.Title, lines));
    Console.WriteLine($"Load average {before} before, {Load.Average()} after, on {Environment.ProcessorCount} processors.\n");
}

return 0;
