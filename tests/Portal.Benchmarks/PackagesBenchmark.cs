using System.Text;
using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Packages;
using Portal.Benchmarks.Tables;
using Portal.Domain.Changes;
using Portal.ServicePackages;
using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Methods;

namespace Portal.Benchmarks;

/// <summary>Reading: a package of 600 MB as it comes in, and definitions of 25 roles.</summary>
internal sealed class PackagesBenchmark : IBenchmark
{
    private const int Megabytes = 600;
    private const int MostMemory = 64;
    private const int MostMs = 5;
    private const int Times = 3;

    public string Name => "packages";

    public string Title => $"Packages: {Megabytes} MB received and read; definitions of {LargeFiles.Roles} roles";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var folder = workshop.NewFolder();
        List<Line> lines = [];
        foreach (var (what, make) in LargeFiles.Packages)
        {
            var path = Path.Combine(folder, "large.cspkg");
            make(path, Megabytes);
            lines.AddRange(await MeasureAsync(what, path, folder, cancellationToken));
            File.Delete(path);
        }

        var definition = Encoding.UTF8.GetBytes(LargeFiles.Definition("Small"));
        var (before, after) = (ServiceDefinitionReader.Read(definition).Value, ServiceDefinitionReader.Read(LargeFiles.Definition("Large")).Value);
        var configuration = ServiceConfigurationReader.Read(LargeFiles.Configuration()).Value;
        lines.Add(Repeated($"A definition of {LargeFiles.Roles} roles read ({definition.Length / 1024} KB)", () => ServiceDefinitionReader.Read(definition)));
        lines.Add(Repeated($"Two of {LargeFiles.Roles} roles compared", () => MethodAdviser.Advise(new(before, configuration), new(after, configuration), RuleBook.Article2010, DeploymentTimes.None)));
        return lines;
    }

    private static async Task<IEnumerable<Line>> MeasureAsync(string what, string path, string folder, CancellationToken cancellationToken)
    {
        List<double> ours = [], copies = [];
        var memory = 0L;
        for (var time = 0; time < Times; time++)
        {
            copies.Add(await PackageRun.CopyAsync(path, folder, cancellationToken));
            var run = await PackageRun.ReadAsync(path, folder, cancellationToken);
            ours.Add(run.MegabytesPerSecond);
            memory = Math.Max(memory, run.PeakMegabytes);
        }

        var (sample, peer) = (new Sample(ours), new Sample(copies));
        return
        [
            new(what, $"{sample.Count} MB/s", $"{peer.Count} MB/s for the copy to disk alone", sample.Median / peer.Median),
            new($"{what}: memory at its peak, above the start", $"{memory:N0} MB", Bar: $"less than {MostMemory} MB", Met: memory < MostMemory),
        ];
    }

    private static Line Repeated(string what, Action act)
    {
        var times = PackageRun.Repeat(act);
        return new(what, $"{times.Median:0.00} ms", Bar: $"less than {MostMs} ms", Met: times.Median < MostMs);
    }
}
