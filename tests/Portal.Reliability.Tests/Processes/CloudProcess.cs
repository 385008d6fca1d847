using System.Net.Http.Json;
using System.Net.Security;
using System.Text.Json;

namespace Portal.Reliability.Tests.Processes;

/// <summary>The embedded cloud running alone over HTTPS, and its own word on what it was asked and who holds which slot.</summary>
internal sealed class CloudProcess : IAsyncDisposable
{
    private const double OperationSeconds = 1;

    private readonly ChildProcess process;
    private readonly DirectoryInfo folder;
    private readonly HttpClient http;

    private CloudProcess(ChildProcess process, DirectoryInfo folder, Uri address)
    {
        (this.process, this.folder, Address) = (process, folder, address);
        var handler = new SocketsHttpHandler { UseProxy = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, errors) => (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None; // It is ours, on loopback.
        http = new HttpClient(handler) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer test");
    }

    public Uri Address { get; }

    public string Certificate => Path.Combine(folder.FullName, "cloud.pem");

    public static async Task<CloudProcess> StartAsync(int services, double swapSeconds, CancellationToken cancellationToken)
    {
        var place = Directory.CreateTempSubdirectory("proof-cloud-");
        var cloud = new ChildProcess("Portal.Emulator.dll",
            "--urls", "https://localhost:0", "--certificate-out", Path.Combine(place.FullName, "cloud.pem"), "--seed", $"many:{services}",
            "--swap-seconds", FormattableString.Invariant($"{swapSeconds}"), "--operation-seconds", FormattableString.Invariant($"{OperationSeconds}"), "--retry-after", "none");
        var said = await cloud.SaysAsync("The embedded cloud listens on", cancellationToken);
        return new CloudProcess(cloud, place, new Uri(said.Split(' ')[^1]));
    }

    /// <summary>Both deployments of every service by its name.</summary>
    public async Task<IReadOnlyDictionary<string, string[]>> DeploymentsAsync(CancellationToken cancellationToken)
    {
        var all = new List<(string Service, string Id)>();
        foreach (var subscription in (await GetAsync("/subscriptions?api-version=2022-12-01", cancellationToken)).GetProperty("value").EnumerateArray())
        {
            var listed = await GetAsync($"{subscription.GetProperty("id").GetString()}/providers/Microsoft.Compute/cloudServices?api-version=2022-09-04", cancellationToken);
            all.AddRange(listed.GetProperty("value").EnumerateArray().Select(each => (Tags(each).First(), each.GetProperty("id").GetString()!)));
        }

        return all.GroupBy(each => each.Service).ToDictionary(group => group.Key, group => group.Select(each => each.Id).ToArray());

        static IEnumerable<string> Tags(JsonElement service) => service.GetProperty("tags").EnumerateObject().Select(tag => tag.Value.GetString()!).Where(value => value.StartsWith("svc-", StringComparison.Ordinal));
    }

    /// <summary>The name of the deployment in the production slot; throws when not exactly one is.</summary>
    public async Task<string> LiveAsync(string[] deployments, CancellationToken cancellationToken)
    {
        var live = new List<string>();
        foreach (var id in deployments)
        {
            var slot = await GetAsync($"{id}/providers/Microsoft.Network/cloudServiceSlots/swap?api-version=2022-05-01", cancellationToken);
            if (slot.GetProperty("properties").GetProperty("slotType").GetString() == "Production")
                live.Add(id[(id.LastIndexOf('/') + 1)..]);
        }

        return live.Single();
    }

    /// <summary>Leaves a mark in the cloud's list of requests.</summary>
    public async Task<string> MarkAsync(CancellationToken cancellationToken)
    {
        var mark = $"/subscriptions/{Guid.NewGuid()}";
        using var answer = await http.GetAsync($"{mark}?api-version=2022-12-01", cancellationToken);
        return mark;
    }

    /// <summary>How many swap requests came for these deployments since a mark, and how many of them began a swap.</summary>
    public async Task<(int Requests, int Swaps)> SwapsSinceAsync(string mark, string[] deployments, CancellationToken cancellationToken)
    {
        var entries = (await GetAsync("/.emulator/requests", cancellationToken)).EnumerateArray()
            .Select(entry => (Method: entry.GetProperty("method").GetString(), Path: entry.GetProperty("path").GetString()!, Status: entry.GetProperty("status").GetInt32())).ToList();
        var begin = entries.FindIndex(entry => entry.Path == mark);
        if (begin < 0)
            throw new InvalidOperationException("The cloud's list of requests was too short.");
        var swaps = entries.Skip(begin).Where(entry => entry.Method == "PUT" && entry.Path.EndsWith("/cloudServiceSlots/swap", StringComparison.OrdinalIgnoreCase)
            && deployments.Any(id => entry.Path.StartsWith($"{id}/", StringComparison.OrdinalIgnoreCase))).ToList();
        // Status 0: the connection was gone before the answer; the work may have begun. It counts as begun, which is the stricter reading.
        return (swaps.Count, swaps.Count(entry => entry.Status is 202 or 0));
    }

    /// <summary>The requests that wanted to change a deployment since a mark, as "POST …/restart 202".</summary>
    public async Task<IReadOnlyList<string>> ChangesSinceAsync(string mark, string deployment, CancellationToken cancellationToken) =>
    [
        .. (await GetAsync("/.emulator/requests", cancellationToken)).EnumerateArray().SkipWhile(entry => entry.GetProperty("path").GetString() != mark)
            .Where(entry => entry.GetProperty("method").GetString() != "GET" && entry.GetProperty("path").GetString()!.StartsWith(deployment, StringComparison.OrdinalIgnoreCase))
            .Select(entry => $"{entry.GetProperty("method").GetString()} {entry.GetProperty("path").GetString()} {entry.GetProperty("status").GetInt32()}"),
    ];

    /// <summary>On, off, or gone.</summary>
    public async Task<string> PowerAsync(string deployment, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync($"{deployment}/instanceView?api-version=2022-09-04", cancellationToken);
        if (!answer.IsSuccessStatusCode)
            return "gone";
        var view = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return view.GetProperty("statuses").EnumerateArray().Any(status => status.GetProperty("code").GetString() == "PowerState/started") ? "on" : "off";
    }

    /// <summary>A resource as the cloud shows it; null when it is not there.</summary>
    public async Task<JsonElement?> ResourceAsync(string id, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync($"{id}?api-version=2022-09-04", cancellationToken);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken) : null;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await process.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private Task<JsonElement> GetAsync(string address, CancellationToken cancellationToken) => http.GetFromJsonAsync<JsonElement>(address, cancellationToken);
}
