using System.Diagnostics;
using System.Globalization;

namespace Portal.Benchmarks.Apps;

/// <summary>What a process of its own has used, as the kernel counts it.</summary>
internal sealed class ProcessMeter(Process process)
{
    /// <summary>Processor time until now: what other work on the machine does not change.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The memory the process holds now.</summary>
    public double Megabytes => Status("VmRSS:") / 1024.0;

    /// <summary>The most it ever held.</summary>
    public double MostMegabytes => Status("VmHWM:") / 1024.0;

    /// <summary>Open files, sockets among them.</summary>
    public int Handles => Directory.EnumerateFileSystemEntries($"/proc/{process.Id}/fd").Count();

    /// <summary>What is alive on its heap, after a collection of all of it.</summary>
    public Task<double> AliveMegabytesAsync(CancellationToken cancellationToken) => new HeapProbe(process.Id).AliveMegabytesAsync(cancellationToken);

    private int Status(string name)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(each => each.StartsWith(name, StringComparison.Ordinal));
        return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
    }
}
