using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Storm;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks;

/// <summary>A cloud that counts requests as Azure does: many boards that never come near its limits, and a minute in which it refuses everything.</summary>
internal sealed class StormBenchmark : IBenchmark
{
    private const int Services = 10_000;
    private const int Subscriptions = 100;

    public string Name => "storm";

    public string Title => $"Storm: {Services:N0} services in {Subscriptions} subscriptions behind Azure's limits of requests";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        // Without sign-in all operators are one person, who may not do so much at once.
        await using var portal = await RunningPortal.StartAsync(workshop, cancellationToken, $"--Emulator:Seed=many:{Services}/{Subscriptions}", "--Emulator:Throttling=true", "--Emulator:Fabric:Enabled=false",
            RunningPortal.CloudInMemory, "--Estate:RefreshSeconds=5", RunningPortal.Setting("Emulator:SwapDuration", TimeSpan.FromSeconds(10)), "--Limits:CircuitsPerPerson=1000", "--Limits:RequestsPerMinute=1000000");
        return
        [
            .. await SteadyState.MeasureAsync(portal, cancellationToken),
            .. await ThrottledMinute.MeasureAsync(portal, cancellationToken),
            .. SearchRace.Measure(),
        ];
    }
}
