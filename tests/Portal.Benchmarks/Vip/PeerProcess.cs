using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Portal.Benchmarks.Vip;

/// <summary>A proxy of others as a process of its own.</summary>
internal sealed class PeerProcess : IAsyncDisposable
{
    private readonly Process process;

    private PeerProcess(Process process) => this.process = process;

    /// <summary>Where a Debian package puts the program; null where it is not installed.</summary>
    public static string? Find(string program) => new[] { "/usr/sbin", "/usr/bin", "/usr/local/sbin" }.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    public static async Task<PeerProcess> StartAsync(string program, IPEndPoint answersAt, CancellationToken cancellationToken, params string[] arguments)
    {
        var started = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        while (!await AnswersAsync(answersAt, cancellationToken))
        {
            if (started.HasExited)
                throw new InvalidOperationException($"{program} ended with {started.ExitCode}.");
            await Task.Delay(20, cancellationToken);
        }

        return new PeerProcess(started);
    }

    public static IPEndPoint FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(IPEndPoint at, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(at, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
