using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Portal.Benchmarks.Vip;

/// <summary>The same instances for everybody: those of the web role of both deployments of one service.</summary>
/// <param name="Version">The version of the deployment that is first in production.</param>
internal sealed record Instances(IReadOnlyList<IPEndPoint> First, IReadOnlyList<IPEndPoint> Second, string Version)
{
    public const string Service = "shop-api";

    public static async Task<Instances> OfAsync(HttpClient cloud, CancellationToken cancellationToken)
    {
        var rows = (await cloud.GetFromJsonAsync<JsonElement>($"/.emulator/instances/{Service}", cancellationToken)).EnumerateArray()
            .Where(row => row.GetProperty("role").GetString()!.EndsWith(".Web", StringComparison.Ordinal)).ToLookup(row => row.GetProperty("slot").GetString()!);
        return new Instances(Listeners(rows["Production"]), Listeners(rows["Staging"]), rows["Production"].First().GetProperty("version").GetString()!);
    }

    private static List<IPEndPoint> Listeners(IEnumerable<JsonElement> rows) => [.. rows.Select(row => Of(row.GetProperty("url").GetString()!))];

    public static IPEndPoint Of(string url)
    {
        var address = new Uri(url);
        return new IPEndPoint(IPAddress.Parse(address.Host), address.Port);
    }
}
