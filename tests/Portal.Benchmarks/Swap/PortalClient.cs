using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Portal.Benchmarks.Apps;

namespace Portal.Benchmarks.Swap;

/// <summary>Confirms a plan that was read before, as the dialog does, and takes the portal's own time of the end.</summary>
internal sealed class PortalClient(TimeProvider time) : ISwapClient
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    public string Name => "the portal";

    public async Task<SwapSpan> SwapAsync(RunningPortal portal, JsonElement service, CancellationToken cancellationToken)
    {
        using var plan = await portal.Http.GetAsync(service.GetProperty("links").GetProperty("swapPlan").GetString(), cancellationToken);
        var warnings = (await plan.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("warnings");
        portal.Tap.Clear();

        var began = time.GetUtcNow();
        using var order = new HttpRequestMessage(HttpMethod.Post, $"{service.GetProperty("links").GetProperty("self").GetString()}/swaps");
        order.Headers.IfMatch.Add(plan.Headers.ETag ?? EntityTagHeaderValue.Any);
        order.Content = JsonContent.Create(new { reason = "Measuring", acknowledged = warnings });
        using var started = await portal.Http.SendAsync(order, cancellationToken);
        started.EnsureSuccessStatusCode();
        return new(began, await EndAsync(portal.Http, started.Headers.Location!, cancellationToken));
    }

    private static async Task<DateTimeOffset> EndAsync(HttpClient http, Uri operation, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = await http.GetFromJsonAsync<JsonElement>(operation, cancellationToken);
            var state = now.GetProperty("state").GetString();
            if (state == "succeeded")
                return now.GetProperty("endedAt").GetDateTimeOffset();
            if (state != "running")
                throw new InvalidOperationException($"The swap is {state}: {now}");
            await Task.Delay(LookEvery, cancellationToken);
        }
    }
}
