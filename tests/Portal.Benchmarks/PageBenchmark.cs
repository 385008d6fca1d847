using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Page;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks;

/// <summary>How much comes over the wire until the board can be used, with nothing in the cache.</summary>
internal sealed class PageBenchmark : IBenchmark
{
    private const int MostBytes = 250_000;
    private const double MostRatio = 1.5;
    private const int Largest = 4;

    public string Name => "page";

    public string Title => "Page: encoded bytes of the first load of /";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        await using var portal = await RunningPortal.StartAsync(workshop, cancellationToken);
        await using var template = await RunningApp.StartAsync(await workshop.TemplateAsync(cancellationToken), cancellationToken);
        List<Line> lines = [];
        foreach (var encodings in new[] { "gzip", "br, gzip" })
        {
            var ours = await FirstLoad.OfAsync(portal.Http, encodings, cancellationToken);
            var peers = await FirstLoad.OfAsync(template.Http, encodings, cancellationToken);
            var (mine, its) = (ours.Sum(file => file.Bytes), peers.Sum(file => file.Bytes));
            lines.Add(new($"{ours.Count} files, {encodings}", $"{mine:N0} bytes", Bar: $"less than {MostBytes:N0}", Met: mine < MostBytes));
            lines.Add(new($"Against the SDK's Blazor template, {encodings}", $"{mine:N0} bytes", $"{its:N0} bytes in {peers.Count} files", (double)mine / its, $"at most {MostRatio}", mine <= its * MostRatio));
            lines.AddRange(ours.OrderByDescending(file => file.Bytes).Take(Largest).Select(file => new Line($"of it {file.Path}", $"{file.Bytes:N0} bytes")));
        }

        return lines;
    }
}
