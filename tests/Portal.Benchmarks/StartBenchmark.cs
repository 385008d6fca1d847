using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks;

/// <summary>From the start of the process to the first page.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int Times = 5;
    private const double MostRatio = 2;
    private const double MostMs = 1500;

    public string Name => "start";

    public string Title => "Start: process start to the first 200 of /";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var (portal, template) = (await workshop.PortalAsync(cancellationToken), await workshop.TemplateAsync(cancellationToken));
        List<double> ours = [], peers = [];
        for (var time = 0; time < Times; time++)
        {
            ours.Add(await StartAsync(portal, cancellationToken, "--Storage:DataFolder", workshop.NewFolder()));
            peers.Add(await StartAsync(template, cancellationToken));
        }

        var (sample, peer) = (new Sample(ours), new Sample(peers));
        var ratio = new Sample(ours.Zip(peers, (mine, its) => mine / its)).Median;
        return
        [
            new("Against the SDK's Blazor template", sample.Ms, peer.Ms, ratio, $"at most {MostRatio:0.0}", ratio <= MostRatio),
            new("Absolute", sample.Ms, Bar: $"at most {MostMs:N0} ms", Met: sample.Median <= MostMs),
        ];
    }

    private static async Task<double> StartAsync(string program, CancellationToken cancellationToken, params string[] settings)
    {
        await using var app = await RunningApp.StartAsync(program, cancellationToken, settings);
        return app.StartedIn.TotalMilliseconds;
    }
}
