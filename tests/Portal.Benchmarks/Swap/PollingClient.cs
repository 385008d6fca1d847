using System.Net.Http.Json;
using System.Text.Json;
using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Arm;

namespace Portal.Benchmarks.Swap;

/// <summary>A bare HTTP client that waits exactly as long as it is told, and hardly at all where it is told nothing: nobody can know sooner.</summary>
internal sealed class PollingClient(TimeProvider time) : ISwapClient
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    public string Name => "a bare polling loop";

    public async Task<SwapSpan> SwapAsync(RunningPortal portal, JsonElement service, CancellationToken cancellationToken)
    {
        using var http = SocketClient.SignedIn(portal.Tap.Socket);
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        portal.Tap.Clear();

        var began = time.GetUtcNow();
        using var begun = await http.PutAsJsonAsync($"{SwapPlace.Of(service)}?api-version={SwapPlace.ApiVersion}", new { properties = new { slotType = "Production" } }, cancellationToken);
        begun.EnsureSuccessStatusCode();
        var status = new Uri(begun.Headers.GetValues("Azure-AsyncOperation").First()).PathAndQuery;
        var wait = begun.Headers.RetryAfter?.Delta;
        while (true)
        {
            await Task.Delay(wait ?? Shortest, time, cancellationToken);
            using var poll = await http.GetAsync(status, cancellationToken);
            var body = await poll.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            if (body.GetProperty("status").GetString() == "Succeeded")
                return new(began, time.GetUtcNow());
            wait = poll.Headers.RetryAfter?.Delta;
        }
    }
}
