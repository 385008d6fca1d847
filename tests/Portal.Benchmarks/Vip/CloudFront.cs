using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Portal.Benchmarks.Vip;

/// <summary>The embedded cloud's own address; a swap is ARM's request, and its acknowledgement the operation's end.</summary>
internal sealed class CloudFront(HttpClient cloud, string name, IPEndPoint address, IReadOnlyList<string> swaps) : IVipFront
{
    public string Name => name;

    public IReadOnlyList<IPEndPoint> Production => [address];

    public static async Task<CloudFront> OpenAsync(HttpClient cloud, string name, CancellationToken cancellationToken)
    {
        var rows = await cloud.GetFromJsonAsync<JsonElement>($"/.emulator/addresses?service={Instances.Service}", cancellationToken);
        var (live, staged) = (Row(rows, "Production"), Row(rows, "Staging"));
        return new CloudFront(cloud, name, Instances.Of(live.GetProperty("links")[0].GetProperty("url").GetString()!), [SwapOf(live), SwapOf(staged)]);
    }

    public async Task PutAsync(bool first, CancellationToken cancellationToken)
    {
        using var accepted = await cloud.PutAsJsonAsync(swaps[first ? 0 : 1], new { properties = new { slotType = "Production" } }, cancellationToken);
        accepted.EnsureSuccessStatusCode();
        if (!accepted.Headers.TryGetValues("Azure-AsyncOperation", out var places))
            return; // It is there already.
        var operation = new Uri(places.Single()).PathAndQuery;
        while ((await cloud.GetFromJsonAsync<JsonElement>(operation, cancellationToken)).GetProperty("status").GetString() == "InProgress")
            await Task.Yield();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static JsonElement Row(JsonElement rows, string slot) => rows.EnumerateArray().Single(row => row.GetProperty("slot").GetString() == slot);

    private static string SwapOf(JsonElement row) =>
        $"/subscriptions/{row.GetProperty("subscription").GetString()}/resourceGroups/rg-{Instances.Service}/providers/Microsoft.Compute/cloudServices/"
        + $"{row.GetProperty("deployment").GetString()}/providers/Microsoft.Network/cloudServiceSlots/swap?api-version=2022-05-01";
}
