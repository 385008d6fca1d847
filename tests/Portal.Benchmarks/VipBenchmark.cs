using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Arm;
using Portal.Benchmarks.Tables;
using Portal.Benchmarks.Vip;

namespace Portal.Benchmarks;

/// <summary>Addresses that are exchanged under load, beside the proxies that others use for it, before the same instances.</summary>
internal sealed class VipBenchmark(string name, TimeSpan length, int swaps, int times) : IBenchmark
{
    private const int Connections = 64;

    public string Name => name;

    public string Title => $"Swap under load: {Connections} kept-alive connections, {times} times {length.TotalSeconds:0} s with {swaps} swaps on each";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        await using var forwarding = await StartAsync(workshop, "Forwarder", cancellationToken);
        await using var inProcess = await StartAsync(workshop, "InProcess", cancellationToken);
        using var cloud = SocketClient.SignedIn(forwarding.CloudSocket);
        using var other = SocketClient.SignedIn(inProcess.CloudSocket);
        var instances = await Instances.OfAsync(cloud, cancellationToken);
        var fronts = new List<IVipFront>
        {
            await CloudFront.OpenAsync(cloud, "the embedded cloud", cancellationToken),
            new DirectFront(instances),
            await CloudFront.OpenAsync(other, "the embedded cloud, in process", cancellationToken),
        };
        try
        {
            if (Installed("nginx") is { } nginx)
                fronts.Add(await NginxFront.StartAsync(nginx, workshop.NewFolder(), instances, cancellationToken));
            if (Installed("haproxy") is { } haproxy)
                fronts.Add(await HaproxyFront.StartAsync(haproxy, workshop.NewFolder(), instances, cancellationToken));
            return VipLines.Of(await MeasureAsync(fronts, instances, cancellationToken));
        }
        finally
        {
            foreach (var front in fronts)
                await front.DisposeAsync();
        }
    }

    private static Task<RunningPortal> StartAsync(Workshop workshop, string kind, CancellationToken cancellationToken) => RunningPortal.StartAsync(
        workshop, cancellationToken, $"--Emulator:Fabric:Kind={kind}", RunningPortal.Setting("Emulator:SwapDuration", TimeSpan.FromMilliseconds(1)));

    private static string? Installed(string program)
    {
        if (PeerProcess.Find(program) is { } path)
            return path;
        Console.WriteLine($"{program} is left out: it is not installed (apt-get install {program}).");
        return null;
    }

    // All take turns, so that a busy minute hits everybody.
    private async Task<IReadOnlyList<(string Name, List<VipMeasure> Measures)>> MeasureAsync(List<IVipFront> fronts, Instances instances, CancellationToken cancellationToken)
    {
        var all = fronts.ConvertAll(front => (front.Name, Measures: new List<VipMeasure>()));
        for (var time = 0; time < times; time++)
        {
            foreach (var (front, measured) in fronts.Zip(all))
            {
                await front.PutAsync(first: true, cancellationToken);
                measured.Measures.Add(await new VipLoad(front, instances.Version, Connections, length, front is DirectFront ? 0 : swaps).RunAsync(cancellationToken));
            }
        }

        return all;
    }
}
