using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Arm;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Storage;
using Portal.Web.Api;
using Portal.Web.Notices;
using Portal.Web.Operators;
using Portal.Web.Probing;
using Portal.Web.Standby;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Samples;

/// <summary>The API on a real server with its real log and workers; only the cloud is a sample.</summary>
internal sealed class ApiPortal : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("api-").FullName;
    private readonly WebApplication app;

    private ApiPortal(ApiCloud cloud, SwapPolicy policy, Action<IServiceCollection> change)
    {
        Cloud = cloud;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new LogLines(Log));
        var settings = new PortalSettings(
            new ArmOptions(), new StorageOptions { DataFolder = folder }, new EstateOptions { RefreshSeconds = 1 }, policy,
            new SwapTiming { FirstPause = TimeSpan.FromMilliseconds(5), LongestPause = TimeSpan.FromMilliseconds(20) }, [])
        {
            Probe = new ProbeOptions { TimesInARow = 0 }, // The samples' addresses are nobody's to ask.
        };
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<ISwapTarget>(cloud);
        builder.Services.AddStorage(settings.Storage).AddSwaps(settings).AddWorkers(settings).AddNotices(settings).AddBellsAndReminders(settings).AddPackages(settings);
        builder.Services.AddLocalOperator().AddGrants(builder.Configuration, settings.Operators).AddHostLimits(settings.Operators).AddPortalApi();
        change(builder.Services);
        app = builder.Build();
        app.MapPortalApi();
    }

    public ApiCloud Cloud { get; }

    public ConcurrentQueue<string> Log { get; } = [];

    public HttpClient Client { get; } = new();

    public T Service<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<ApiPortal> StartAsync(
        IEnumerable<HostedService>? services = null, SwapPolicy? policy = null, bool silent = false, Action<IServiceCollection>? change = null)
    {
        var portal = new ApiPortal(new ApiCloud(services ?? ApiSamples.Services) { IsSilent = silent }, policy ?? new SwapPolicy(), change ?? (_ => { }));
        await portal.app.StartAsync(TestContext.Current.CancellationToken);
        portal.Client.BaseAddress = new Uri(portal.app.Urls.Single());
        if (!silent)
            await portal.Service<ServiceEstate>().FirstReadingAsync(TestContext.Current.CancellationToken);
        return portal;
    }

    public async Task<JsonElement> GetAsync(string address) => await Client.GetFromJsonAsync<JsonElement>(address, TestContext.Current.CancellationToken);

    public async Task<string> FingerprintAsync(string service) =>
        (await GetAsync($"/api/services/{ApiSamples.Key(service)}/swap-plan")).GetProperty("fingerprint").GetString()!;

    /// <summary>Sends a swap of a plan; headers and body as a test wants them.</summary>
    public async Task<HttpResponseMessage> SwapAsync(string service, string? fingerprint, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/services/{ApiSamples.Key(service)}/swaps") { Content = body };
        if (fingerprint is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{fingerprint}\"");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until an operation is settled.</summary>
    public async Task<JsonElement> EndAsync(string address)
    {
        while (true)
        {
            var operation = await GetAsync(address);
            if (operation.GetProperty("state").GetString() is not ("running" or "unknown"))
                return operation;
        }
    }

    /// <summary>Puts an operation of some status into the log, following the newest of its service.</summary>
    public async Task WriteAsync(string service, OperationStatus status)
    {
        var (log, token, key) = (Service<IOperationLog>(), TestContext.Current.CancellationToken, ApiSamples.Key(service));
        var latest = (await log.LatestAsync([key], token)).GetValueOrDefault(key, ServiceOperations.None).Latest;
        var draft = ApiSamples.Operation(service, latest);
        var written = ((Admission.Admitted)await log.AdmitAsync(draft, token)).Operation;
        await log.SaveAsync(written with { Status = status, Events = [.. written.Events, new(draft.StartedAt, status, OperationEvent.FromPortal, "Set by the test")] }, token);
    }

    public static void Remove<TWorker>(IServiceCollection services) =>
        services.Remove(services.Single(service => service.ImplementationType == typeof(TWorker)));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Cloud.Holds = false;
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
