using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Portal.Storage;

namespace Portal.Reliability.Tests.Processes;

/// <summary>A portal in a process of its own, on a cloud that runs alone, and a client of its API.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ChildProcess process;
    private readonly HttpClient http;

    public PortalProcess(CloudProcess cloud, StorageOptions storage)
    {
        var address = $"http://127.0.0.1:{ChildProcess.FreePort()}";
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address), Timeout = Patience };
        string[] memory = storage.Provider == StorageProvider.PostgreSql
            ? ["--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={storage.ConnectionString};Maximum Pool Size=10"]
            : [];
        process = new ChildProcess("Portal.Web.dll", [
            "--urls", address, "--Arm:Endpoint", cloud.Address.ToString(), "--Arm:Credential=Emulator", "--Arm:Certificate", cloud.Certificate,
            $"--Storage:DataFolder={storage.DataFolder}", "--Estate:RefreshSeconds=600", "--Swap:SettleAfterSeconds=3", "--Swap:ReconcileEverySeconds=0.5",
            "--Logging:LogLevel:Default=Warning", .. memory]);
        _ = process.SaysAsync("VIP Swap Portal", CancellationToken.None); // Its pipe must be emptied.
    }

    public bool HasExited => process.HasExited;

    public string Errors => process.Errors;

    /// <summary>Returns when it has read its estate and can plan a swap.</summary>
    public async Task<PortalProcess> ReadyAsync(CancellationToken cancellationToken)
    {
        while (await TryGetAsync("/api/services", cancellationToken) is not { ValueKind: JsonValueKind.Object } page || page.GetProperty("items").GetArrayLength() == 0)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The portal ended: {process.Errors}");
            await Task.Delay(50, cancellationToken);
        }

        return this;
    }

    /// <summary>The key of each service by its name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> KeysAsync(CancellationToken cancellationToken) =>
        (await http.GetFromJsonAsync<JsonElement>("/api/services", cancellationToken)).GetProperty("items").EnumerateArray()
            .ToDictionary(service => service.GetProperty("name").GetString()!, service => service.GetProperty("key").GetString()!);

    public Task<JsonElement> PlanAsync(string key, CancellationToken cancellationToken) => http.GetFromJsonAsync<JsonElement>($"/api/services/{key}/swap-plan", cancellationToken);

    /// <summary>Confirms a plan.</summary>
    /// <returns>The status and the body; null when nobody answered.</returns>
    public async Task<(HttpStatusCode Status, JsonElement Body)?> SwapAsync(string key, JsonElement plan, string? idempotencyKey, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/services/{key}/swaps")
        {
            Content = JsonContent.Create(new { reason = "Proof", acknowledged = plan.GetProperty("warnings") }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{plan.GetProperty("fingerprint").GetString()}\"");
        if (idempotencyKey is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return null; // It was killed.
        }
    }

    public Task KillAsync() => process.KillAsync();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await process.DisposeAsync();
    }

    private async Task<JsonElement?> TryGetAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(address, cancellationToken);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken) : null;
        }
        catch (HttpRequestException)
        {
            return null; // It does not listen yet.
        }
    }
}
