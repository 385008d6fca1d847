using System.Diagnostics;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Emulator.Tests.Support;

/// <summary>The embedded cloud as a process of its own, and a client that trusts its certificate and nothing else.</summary>
internal sealed class AloneProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private AloneProcess(Process process, DirectoryInfo folder, string address, string greeting)
    {
        (_process, _folder, Address, Greeting) = (process, folder, new Uri(address), greeting);
        Handler = new SocketsHttpHandler { UseProxy = false };
        Handler.SslOptions.RemoteCertificateValidationCallback = Trusts;
        Http = new HttpClient(Handler, disposeHandler: false) { BaseAddress = Address };
        Http.DefaultRequestHeaders.Add("Authorization", "Bearer test");
    }

    public Uri Address { get; }

    /// <summary>What it said at its start.</summary>
    public string Greeting { get; }

    public string Certificate => CertificateIn(_folder);

    public HttpClient Http { get; }

    public SocketsHttpHandler Handler { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<AloneProcess> StartAsync(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("alone");
        var process = Start([
            "--urls", "https://localhost:0", "--certificate-out", CertificateIn(folder),
            "--swap-seconds", "0.1", "--operation-seconds", "0.1", "--retry-after", "0", .. arguments]);
        var said = new List<string>();
        while (said.LastOrDefault()?.StartsWith("State:", StringComparison.Ordinal) != true)
            said.Add(await process.StandardOutput.ReadLineAsync(Token) ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(Token)));
        return new AloneProcess(process, folder, said[0].Split(' ')[^1], string.Join('\n', said));
    }

    /// <summary>Runs it to its end, when it is not expected to stay.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Token), process.StandardError.ReadToEndAsync(Token));
        try
        {
            await process.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(60), Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Asks it to end, as a service manager does, and gives its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(60), Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Handler.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string CertificateIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "cloud.pem");

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Portal.Emulator.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    private bool Trusts(object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors)
    {
        using var pinned = X509CertificateLoader.LoadCertificateFromFile(Certificate);
        return (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None && pinned.Equals(shown);
    }
}
