using System.Net.Http.Json;
using System.Text.Json;
using Portal.Benchmarks.Arm;

namespace Portal.Benchmarks.Board;

/// <summary>Sends the requests of a reading again from a bare client that throws the answers away: less work is not possible.</summary>
internal sealed class BareRound(string socket) : IDisposable
{
    private const int AtOnce = 64; // Eight subscriptions, eight reads in each.

    private readonly HttpClient http = SocketClient.SignedIn(socket);

    public async Task ForgetAsync(CancellationToken cancellationToken) => (await http.DeleteAsync("/.emulator/requests", cancellationToken)).Dispose();

    /// <summary>What was sent since it was told to forget.</summary>
    public async Task<IReadOnlyList<string>> SentAsync(CancellationToken cancellationToken)
    {
        var sent = await http.GetFromJsonAsync<JsonElement>("/.emulator/requests", cancellationToken);
        return [.. sent.EnumerateArray().Select(entry => entry.GetProperty("path").GetString() + entry.GetProperty("query").GetString())];
    }

    public async Task ReadAsync(IReadOnlyList<string> requests, CancellationToken cancellationToken)
    {
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(requests, limits, async (request, token) =>
        {
            using var answer = await http.GetAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
            await answer.Content.CopyToAsync(Stream.Null, token);
        });
    }

    /// <summary>Lets something happen behind everybody's back.</summary>
    public async Task OrderAsync(string service, string change, CancellationToken cancellationToken) =>
        (await http.PostAsync($"/.emulator/situations/{service}/{change}", content: null, cancellationToken)).EnsureSuccessStatusCode().Dispose();

    public void Dispose() => http.Dispose();
}
