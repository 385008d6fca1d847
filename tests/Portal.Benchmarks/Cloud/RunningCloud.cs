using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using Portal.Benchmarks.Apps;

namespace Portal.Benchmarks.Cloud;

/// <summary>The embedded cloud alone, in a process of its own.</summary>
internal sealed class RunningCloud : IAsyncDisposable
{
    private const string Listens = "The embedded cloud listens on ";

    private readonly Process process;

    private RunningCloud(Process process, HttpClient http, TimeSpan startedIn) => (this.process, Http, StartedIn, Meter) = (process, http, startedIn, new ProcessMeter(process));

    public HttpClient Http { get; }

    /// <summary>From the start of the process until it said that it listens.</summary>
    public TimeSpan StartedIn { get; }

    /// <summary>Processor time until it listened: what other work on the machine does not change.</summary>
    public TimeSpan StartedWith { get; private init; }

    public ProcessMeter Meter { get; }

    public static async Task<RunningCloud> StartAsync(Workshop workshop, string seed, CancellationToken cancellationToken)
    {
        var program = await workshop.CloudAsync(cancellationToken);
        var certificate = Path.Combine(workshop.NewFolder(), "cloud.pem");
        var began = Stopwatch.GetTimestamp();
        var started = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", "https://localhost:0", "--certificate-out", certificate, "--seed", seed])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var said = await started.StandardOutput.ReadLineAsync(cancellationToken);
        var startedIn = Stopwatch.GetElapsedTime(began);
        if (said?.StartsWith(Listens, StringComparison.Ordinal) != true)
            throw new InvalidOperationException($"The embedded cloud did not start: {said}");
        return new RunningCloud(started, Client(new Uri(said[Listens.Length..]), certificate), startedIn) { StartedWith = started.TotalProcessorTime };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static HttpClient Client(Uri address, string certificate)
    {
        var handler = new SocketsHttpHandler { UseProxy = false };
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(certificate) },
            RevocationMode = X509RevocationMode.NoCheck,
        };
        var http = new HttpClient(handler) { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "benchmark");
        return http;
    }
}
