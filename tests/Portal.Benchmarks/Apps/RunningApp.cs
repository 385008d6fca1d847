using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Portal.Benchmarks.Apps;

/// <summary>A published web program in a process of its own, ended with this object.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(5);

    private readonly Process process;

    private RunningApp(Process process, HttpClient http, TimeSpan startedIn)
    {
        this.process = process;
        Http = http;
        StartedIn = startedIn;
        Meter = new ProcessMeter(process);
    }

    /// <summary>Asks the program; adds nothing to the request and changes nothing of the answer.</summary>
    public HttpClient Http { get; }

    /// <summary>From the start of the process to its first good answer for the page at the root.</summary>
    public TimeSpan StartedIn { get; }

    public ProcessMeter Meter { get; }

    public static async Task<RunningApp> StartAsync(string program, CancellationToken cancellationToken, params string[] settings)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = new Uri(address) };
        var began = Stopwatch.GetTimestamp();
        var started = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", address, "--Logging:LogLevel:Default=Error", .. settings])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        started.BeginOutputReadLine(); // A full pipe would hold the program up.
        while (!await AnswersAsync(http, cancellationToken))
        {
            if (started.HasExited || Stopwatch.GetElapsedTime(began) > Longest)
                throw new InvalidOperationException($"{Path.GetFileName(program)} did not answer at {address}.");
            await Task.Delay(AskEvery, cancellationToken);
        }

        return new RunningApp(started, http, Stopwatch.GetElapsedTime(began));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync("/", cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // It does not listen yet.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
