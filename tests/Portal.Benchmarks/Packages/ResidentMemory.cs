using System.Globalization;

namespace Portal.Benchmarks.Packages;

/// <summary>The memory that the process holds, as the kernel counts it.</summary>
internal static class ResidentMemory
{
    /// <summary>Starts a new peak.</summary>
    /// <returns>The memory now, in bytes.</returns>
    public static long Reset()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        File.WriteAllText("/proc/self/clear_refs", "5");
        return Read("VmRSS:");
    }

    /// <summary>The most since the start, in bytes.</summary>
    public static long Peak() => Read("VmHWM:");

    private static long Read(string name) => File.ReadLines("/proc/self/status").Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.Integer, CultureInfo.InvariantCulture) * 1024).First();
}
