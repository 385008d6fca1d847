using System.Diagnostics;
using System.Reflection;

namespace Portal.Reliability.Tests.Processes;

/// <summary>A program of ours in a process of its own, which is ended with this object, or killed before.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    public static readonly string Repository = typeof(ChildProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "RepoRoot").Value!;

    private readonly Process process;
    private bool isGone;

    public ChildProcess(string program, params IEnumerable<string> arguments)
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            WorkingDirectory = Repository,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_TieredPGO"] = "0" }, // It never lives long enough to win by it.
        })!;
        process.ErrorDataReceived += (_, line) => Errors += line.Data is { } text ? $"{text}\n" : "";
        process.BeginErrorReadLine();
    }

    public string Errors { get; private set; } = "";

    public bool HasExited => process.HasExited;

    /// <summary>Reads what it says until a line begins like this, and lets the rest go.</summary>
    public async Task<string> SaysAsync(string beginning, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!line.StartsWith(beginning, StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None); // A full pipe would hold the program up.
            return line;
        }

        throw new InvalidOperationException($"The program ended: {Errors}");
    }

    /// <summary>SIGKILL: it has no say in this.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (isGone)
            return;
        isGone = true;
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }
}
