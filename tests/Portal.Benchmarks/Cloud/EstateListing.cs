using System.Net.Http.Json;
using System.Text.Json;

namespace Portal.Benchmarks.Cloud;

/// <summary>Lists every deployment of every subscription, page after page, some subscriptions at once as the portal does.</summary>
internal static class EstateListing
{
    private const int AtOnce = 8;

    /// <summary>How many subscriptions and deployments were listed, in how many pages.</summary>
    public static async Task<(int Subscriptions, int Deployments, int Pages)> RunAsync(HttpClient cloud, CancellationToken cancellationToken)
    {
        var subscriptions = new List<string>();
        var (_, pages) = await PagesAsync(cloud, "/subscriptions?api-version=2022-12-01", subscriptions.Add, cancellationToken);
        var deployments = 0;
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(subscriptions, limits, async (subscription, token) =>
        {
            var (items, its) = await PagesAsync(cloud, $"{subscription}/providers/Microsoft.Compute/cloudServices?api-version=2022-09-04", _ => { }, token);
            Interlocked.Add(ref deployments, items);
            Interlocked.Add(ref pages, its);
        });
        return (subscriptions.Count, deployments, pages);
    }

    private static async Task<(int Items, int Pages)> PagesAsync(HttpClient cloud, string first, Action<string> found, CancellationToken cancellationToken)
    {
        var (items, pages) = (0, 0);
        for (var next = first; next is not null; pages++)
        {
            using var page = (await cloud.GetFromJsonAsync<JsonDocument>(next, cancellationToken))!;
            foreach (var item in page.RootElement.GetProperty("value").EnumerateArray())
            {
                items++;
                found(item.GetProperty("id").GetString()!);
            }

            next = page.RootElement.TryGetProperty("nextLink", out var link) ? new Uri(link.GetString()!).PathAndQuery : null;
        }

        return (items, pages);
    }
}
