using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Arm;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Emulator;
using Portal.Storage;
using Portal.SwapTargets;
using Portal.Web;
using Portal.Web.Workers;

namespace Portal.Reliability.Tests.Faults;

/// <summary>A portal of its real parts on a real embedded cloud with many services, one for each fault to be tried.</summary>
internal sealed class FaultField : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("proof-").FullName;
    private readonly ConcurrentDictionary<(string Service, OperationStatus Status), Func<Task>> orders = [];
    private readonly IHost host;

    private FaultField(int services)
    {
        var socket = Path.Combine(folder, "cloud.sock");
        Cloud = new HttpClient(new SocketsHttpHandler { ConnectCallback = async (_, token) => await ConnectAsync(socket, token) }) { BaseAddress = new Uri("http://cloud") };
        Cloud.DefaultRequestHeaders.Add("Authorization", "Bearer test");
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Arm:Socket", socket), new("Arm:RetryDelay", "00:00:00.020")]);
        var settings = new PortalSettings(
            new ArmOptions { Socket = socket }, new StorageOptions { DataFolder = folder }, new EstateOptions { RefreshSeconds = 3600 }, new SwapPolicy(),
            new SwapTiming { Deadline = TimeSpan.FromSeconds(6), SettleAfter = TimeSpan.FromSeconds(2), ReconcileEvery = TimeSpan.FromMilliseconds(200), TryAgainAfter = TimeSpan.FromMilliseconds(300) }, []);
        builder.Services.AddLogging().AddSingleton(TimeProvider.System).AddEmulator(cloud =>
        {
            (cloud.SocketPath, cloud.Seed, cloud.RetryAfterSeconds, cloud.SwapDuration) = (socket, $"many:{services}", null, TimeSpan.FromMilliseconds(500));
            cloud.Fabric.Enabled = false;
        });
        builder.Services.AddStorage(settings.Storage).AddArm(builder.Configuration).AddSwapTargets(builder.Configuration).AddSwaps(settings).AddWorkers(settings);
        builder.Services.AddSingleton<IOperationLog>(provider => new PhaseLog(new OperationLog(provider.GetRequiredService<PortalStore>()), WrittenAsync));
        host = builder.Build();
    }

    /// <summary>The cloud itself: ARM and its control door.</summary>
    public HttpClient Cloud { get; }

    public SwapService Swaps => host.Services.GetRequiredService<SwapService>();

    public IOperationLog Log => host.Services.GetRequiredService<IOperationLog>();

    public static async Task<FaultField> StartAsync(int services, CancellationToken cancellationToken)
    {
        var field = new FaultField(services);
        await field.host.StartAsync(cancellationToken);
        return field;
    }

    public async Task<IReadOnlyList<HostedService>> ServicesAsync(CancellationToken cancellationToken) =>
        [.. (await host.Services.GetRequiredService<ServiceEstate>().FirstReadingAsync(cancellationToken)).Rows.Select(row => row.Service)];

    /// <summary>Does something as soon as a swap of this service has come to a status, and before it goes on.</summary>
    public void When(string service, OperationStatus status, Func<Task> act) => orders[(service, status)] = act;

    public async Task OrderAsync(string name, object fault, CancellationToken cancellationToken)
    {
        using var answer = await Cloud.PutAsJsonAsync($"/.emulator/faults/{name}", fault, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    public async Task TakeAwayAsync(string name, CancellationToken cancellationToken) => (await Cloud.DeleteAsync($"/.emulator/faults/{name}", cancellationToken)).Dispose();

    /// <summary>Whether a deployment is in the production slot.</summary>
    public async Task<bool> IsLiveAsync(DeploymentId deployment, CancellationToken cancellationToken) =>
        (await Cloud.GetFromJsonAsync<JsonElement>($"{deployment.Value}/providers/Microsoft.Network/cloudServiceSlots/swap?api-version=2022-05-01", cancellationToken))
            .GetProperty("properties").GetProperty("slotType").GetString() == "Production";

    /// <summary>How many swaps of this service the cloud began.</summary>
    public async Task<int> SwapsAsync(HostedService service, CancellationToken cancellationToken) =>
        (await Cloud.GetFromJsonAsync<JsonElement>("/.emulator/requests", cancellationToken)).EnumerateArray().Count(entry =>
            entry.GetProperty("method").GetString() == "PUT" && entry.GetProperty("status").GetInt32() == 202
            && service.Deployments.Any(deployment => entry.GetProperty("path").GetString()!.StartsWith($"{deployment.Id.Value}/", StringComparison.OrdinalIgnoreCase)));

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        Cloud.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Task WrittenAsync(Operation operation) => orders.TryRemove((operation.ServiceName, operation.Status), out var act) ? act() : Task.CompletedTask;

    private static async Task<Stream> ConnectAsync(string path, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
