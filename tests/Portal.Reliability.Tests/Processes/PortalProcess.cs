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
    private readonly Task<string> said;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };

    public PortalProcess(CloudProcess cloud, StorageOptions storage)
    {
        string[] memory = storage.Provider == StorageProvider.PostgreSql
            ? ["--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={storage.ConnectionString};Maximum Pool Size=10"]
            : [];
        process = new ChildProcess("Portal.Web.dll", [
            "--urls", "http://127.0.0.1:0", "--Arm:Endpoint", cloud.Address.ToString(), "--Arm:Credential=Emulator", "--Arm:Certificate", cloud.Certificate,
            $"--Storage:DataFolder={storage.DataFolder}", "--Estate:RefreshSeconds=600", "--Swap:SettleAfterSeconds=3", "--Swap:ReconcileEverySeconds=0.5",
            "--Logging:LogLevel:Default=Warning", .. memory]);
        said = process.SaysAsync("VIP Swap Portal: ", CancellationToken.None);
    }

    /// <summary>Ends when it listens: its database is open and its workers begin.</summary>
    public Task Listens => said;

    /// <summary>Returns when it has read its estate and can plan a swap.</summary>
    public async Task<PortalProcess> ReadyAsync(CancellationToken cancellationToken)
    {
        http.BaseAddress ??= new Uri((await said.WaitAsync(cancellationToken)).Split(' ')[^1]);
        while (!await HasReadAsync(cancellationToken))
            await Task.Delay(50, cancellationToken);
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

    /// <summary>Plans a change of staging and confirms it with all that the plan asks for.</summary>
    /// <returns>The change; null when nobody answered.</returns>
    public Task<JsonElement?> ChangeAsync(string key, string kind, CancellationToken cancellationToken) => ChangeAsync(key, kind, "staging", null, cancellationToken);

    /// <param name="key">Null for a new service.</param>
    /// <param name="deployment">What is to be there; null for what brings no package.</param>
    public async Task<JsonElement?> ChangeAsync(string? key, string kind, string? side, object? deployment, CancellationToken cancellationToken)
    {
        try
        {
            using var planned = await http.PostAsJsonAsync(key is null ? "/api/changes/plan" : $"/api/services/{key}/change-plan", new { kind, side, deployment }, cancellationToken);
            var plan = await planned.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            if (!planned.IsSuccessStatusCode)
                return plan;
            var typedName = plan.TryGetProperty("typedName", out var name) ? name.GetString() : null;
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/changes")
            {
                Content = JsonContent.Create(new { kind, service = key, side, deployment, reason = "Proof", acknowledged = plan.GetProperty("warnings"), typedName }),
            };
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{plan.GetProperty("fingerprint").GetString()}\"");
            using var answer = await http.SendAsync(request, cancellationToken);
            return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return null; // It was killed.
        }
    }

    /// <summary>Says a word to a change, such as go-on or roll-back.</summary>
    /// <returns>What it answered; null when nobody did.</returns>
    public async Task<HttpStatusCode?> SayAsync(string change, string word, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.PostAsync($"/api/changes/{change}/{word}", null, cancellationToken);
            return answer.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return null; // It was killed.
        }
    }

    /// <summary>Gives a package and its configuration.</summary>
    /// <returns>The id of the release.</returns>
    public async Task<string> ReleaseAsync(string? service, string version, byte[] package, string configuration, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(package), "package", $"{version}.cspkg" }, { new StringContent(configuration), "configuration", $"{version}.cscfg" } };
        using var answer = await http.PostAsync($"/api/releases?version={version}{(service is null ? "" : $"&service={service}")}", form, cancellationToken);
        var release = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return answer.IsSuccessStatusCode ? release.GetProperty("id").GetString()! : throw new InvalidOperationException(release.GetRawText());
    }

    public Task KillAsync() => process.KillAsync();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await process.DisposeAsync();
    }

    private async Task<bool> HasReadAsync(CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync("/api/services", cancellationToken);
        return answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("items").GetArrayLength() > 0;
    }
}
