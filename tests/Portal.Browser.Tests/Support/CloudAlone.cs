using System.Diagnostics;
using System.Net.Security;
using System.Text.Json;

namespace Portal.Browser.Tests.Support;

/// <summary>The embedded cloud in a process of its own, over HTTPS, as Azure is to the portal.</summary>
internal sealed class CloudAlone : IAsyncDisposable
{
    private readonly Process process;
    private readonly TemporaryFolder folder;
    private readonly HttpClient http;

    private CloudAlone(Process process, TemporaryFolder folder, string address)
    {
        (this.process, this.folder, Address) = (process, folder, address);
        var handler = new SocketsHttpHandler { UseProxy = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, errors) => (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None; // It is ours, on loopback.
        http = new HttpClient(handler) { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer test");
    }

    public string Address { get; }

    public string Certificate => CertificateIn(folder);

    public static async Task<CloudAlone> StartAsync(CancellationToken cancellationToken)
    {
        var place = new TemporaryFolder();
        var cloud = Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "Portal.Emulator.dll"), "--urls", "https://localhost:0", "--certificate-out", CertificateIn(place), "--seed", "demo", "--swap-seconds", "1", "--retry-after", "none",
        ]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = place.Path })!;
        while (await cloud.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!line.StartsWith("The embedded cloud listens on", StringComparison.Ordinal))
                continue;
            _ = cloud.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None); // A full pipe would hold the program up.
            return new CloudAlone(cloud, place, line.Split(' ')[^1]);
        }

        throw new InvalidOperationException("The embedded cloud ended before it listened.");
    }

    /// <summary>By whom each write was made, by the cloud's own activity log.</summary>
    public async Task<IReadOnlyList<string>> CallersAsync(CancellationToken cancellationToken)
    {
        var callers = new List<string>();
        using var subscriptions = await GetAsync("/subscriptions?api-version=2022-12-01", cancellationToken);
        foreach (var id in subscriptions.RootElement.GetProperty("value").EnumerateArray().Select(subscription => subscription.GetProperty("id").GetString()))
        {
            var filter = Uri.EscapeDataString("eventTimestamp ge '2020-01-01T00:00:00Z' and eventTimestamp le '2100-01-01T00:00:00Z'");
            using var log = await GetAsync($"{id}/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01&$filter={filter}", cancellationToken);
            callers.AddRange(log.RootElement.GetProperty("value").EnumerateArray().Select(entry => entry.GetProperty("caller").GetString()!));
        }

        return callers;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
        folder.Dispose();
    }

    private static string CertificateIn(TemporaryFolder folder) => Path.Combine(folder.Path, "cloud.pem");

    private async Task<JsonDocument> GetAsync(string address, CancellationToken cancellationToken) => JsonDocument.Parse(await http.GetStringAsync(new Uri(address, UriKind.Relative), cancellationToken));
}
