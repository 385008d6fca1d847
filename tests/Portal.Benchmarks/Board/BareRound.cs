using System.Net.Http.Json;
using System.Text.Json;
using Portal.Benchmarks.Arm;

namespace Portal.Benchmarks.Board;

/// <summary>Looks into the cloud past the portal: what it was asked, and what shall happen in it.</summary>
internal sealed class BareRound(string socket) : IDisposable
{
    private readonly HttpClient http = SocketClient.SignedIn(socket);

    public async Task ForgetAsync(CancellationToken cancellationToken) => (await http.DeleteAsync("/.emulator/requests", cancellationToken)).Dispose();

    /// <summary>What was sent since it was told to forget.</summary>
    public async Task<IReadOnlyList<string>> SentAsync(CancellationToken cancellationToken)
    {
        var sent = await http.GetFromJsonAsync<JsonElement>("/.emulator/requests", cancellationToken);
        return [.. sent.EnumerateArray().Select(entry => entry.GetProperty("path").GetString() + entry.GetProperty("query").GetString())];
    }

    /// <summary>Lets something happen behind everybody's back.</summary>
    public async Task OrderAsync(string service, string change, CancellationToken cancellationToken) =>
        (await http.PostAsync($"/.emulator/situations/{service}/{change}", content: null, cancellationToken)).EnsureSuccessStatusCode().Dispose();

    public void Dispose() => http.Dispose();
}
