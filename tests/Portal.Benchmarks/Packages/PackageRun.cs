using System.Diagnostics;
using Portal.Benchmarks.Tables;
using Portal.ServicePackages.Packages;

namespace Portal.Benchmarks.Packages;

/// <summary>One reading of a package, as an upload.</summary>
internal sealed record PackageRun(double MegabytesPerSecond, long PeakMegabytes)
{
    private const double Megabyte = 1024 * 1024;
    private const int Repeats = 200;

    public static async Task<PackageRun> ReadAsync(string path, string folder, CancellationToken cancellationToken)
    {
        var limits = new PackageLimits();
        var before = ResidentMemory.Reset();
        var watch = Stopwatch.StartNew();
        await using var upload = Open(path);
        await using var file = await SpooledFile.ReceiveAsync(upload, limits.MaxBytes, folder, cancellationToken);
        var reading = ServicePackageReader.Read(file, limits, folder);
        if (reading.Value?.Definition is null)
            throw new InvalidOperationException($"The package was not understood: {string.Join(' ', reading.Problems.Select(problem => problem.Because))}");
        return new(file.Bytes / Megabyte / watch.Elapsed.TotalSeconds, (ResidentMemory.Peak() - before) / (long)Megabyte);
    }

    /// <summary>The limit: the same bytes written to the same disk.</summary>
    public static async Task<double> CopyAsync(string path, string folder, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await using var from = Open(path);
        await using var to = new FileStream(Path.Combine(folder, "copy"), FileMode.Create, FileAccess.Write, FileShare.None, 0, FileOptions.DeleteOnClose);
        await from.CopyToAsync(to, 128 * 1024, cancellationToken);
        return from.Length / Megabyte / watch.Elapsed.TotalSeconds;
    }

    public static Sample Repeat(Action act)
    {
        List<double> times = [];
        for (var time = 0; time < Repeats; time++)
        {
            var began = Stopwatch.GetTimestamp();
            act();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return new(times.Skip(Repeats / 4));
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
}
