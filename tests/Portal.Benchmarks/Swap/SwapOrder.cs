using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Portal.Benchmarks.Swap;

/// <summary>A plan that was read, to be confirmed as the dialog does.</summary>
internal sealed record SwapOrder(JsonElement Service, EntityTagHeaderValue Plan, JsonElement Warnings)
{
    public static async Task<SwapOrder> PlanAsync(HttpClient http, JsonElement service, CancellationToken cancellationToken)
    {
        using var plan = await http.GetAsync(service.GetProperty("links").GetProperty("swapPlan").GetString(), cancellationToken);
        var warnings = (await plan.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("warnings");
        return new SwapOrder(service, plan.Headers.ETag ?? EntityTagHeaderValue.Any, warnings);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var order = new HttpRequestMessage(HttpMethod.Post, $"{Service.GetProperty("links").GetProperty("self").GetString()}/swaps");
        order.Headers.IfMatch.Add(Plan);
        order.Content = JsonContent.Create(new { reason = "Measuring", acknowledged = Warnings });
        return await http.SendAsync(order, cancellationToken);
    }

    /// <summary>How an operation stands when it has ended.</summary>
    public static async Task<JsonElement> EndAsync(HttpClient http, Uri operation, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = await http.GetFromJsonAsync<JsonElement>(operation, cancellationToken);
            if (now.GetProperty("state").GetString() != "running")
                return now;
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }
}
