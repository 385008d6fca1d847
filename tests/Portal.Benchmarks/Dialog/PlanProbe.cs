using System.Diagnostics;
using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Arm;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks.Dialog;

/// <summary>A portal whose cloud takes its time for each answer, and what planning takes there.</summary>
internal sealed class PlanProbe : IAsyncDisposable
{
    private readonly RunningPortal portal;
    private readonly string address;
    private readonly List<double> times = [];
    private readonly List<double> requests = [];
    private readonly List<double> depths = [];

    private PlanProbe(RunningPortal portal, string address)
    {
        this.portal = portal;
        this.address = address;
    }

    public Sample Ms => new(times);

    public Sample Requests => new(requests);

    public Sample Depth => new(depths);

    public static async Task<PlanProbe> StartAsync(Workshop workshop, int latency, CancellationToken cancellationToken)
    {
        var running = await RunningPortal.StartAsync(workshop, cancellationToken, "--Emulator:Seed=many:1", RunningPortal.Setting("Emulator:Latency", TimeSpan.FromMilliseconds(latency)));
        var service = (await running.ServicesAsync(cancellationToken))[0];
        return new PlanProbe(running, service.GetProperty("links").GetProperty("swapPlan").GetString()!);
    }

    /// <summary>Plans once; the first time, when much is compiled, does not count.</summary>
    public async Task PlanAsync(bool isWarm, CancellationToken cancellationToken)
    {
        portal.Tap.Clear();
        var began = Stopwatch.GetTimestamp();
        using var answer = await portal.Http.GetAsync(address, cancellationToken);
        var took = Stopwatch.GetElapsedTime(began);
        answer.EnsureSuccessStatusCode();
        if (!isWarm)
            return;
        times.Add(took.TotalMilliseconds);
        requests.Add(portal.Tap.Calls.Count);
        depths.Add(portal.Tap.Calls.Depth());
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();
}
