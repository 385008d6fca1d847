using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Arm;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;
using Portal.Emulator;
using Portal.SwapTargets.CloudServices;

namespace Portal.SwapTargets.Tests;

/// <summary>The embedded cloud, the target that talks to it as the portal does, and the control door for what shall go wrong.</summary>
internal sealed class TestCloud : IAsyncDisposable
{
    private const string Socket = "arm.sock";

    /// <summary>How long a test waits for what must come.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder;
    private readonly EmulatorHost _emulator;
    private readonly ServiceProvider _services;
    private readonly HttpClient _door;

    private TestCloud(DirectoryInfo folder, EmulatorHost emulator, TimeProvider time, Dictionary<string, string?> settings)
    {
        var socket = Path.Combine(folder.FullName, Socket);
        _folder = folder;
        _emulator = emulator;
        settings["Arm:Socket"] = socket;
        settings.TryAdd("Arm:RetryDelay", "00:00:00.001");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection()
            .AddSingleton(time)
            .AddArm(configuration)
            .AddSwapTargets(configuration)
            .BuildServiceProvider();
        _door = new HttpClient(new SocketsHttpHandler { ConnectCallback = (_, token) => ConnectAsync(socket, token) }) { BaseAddress = new Uri("http://emulator") };
    }

    public ISwapTarget Target => _services.GetRequiredService<ISwapTarget>();

    public IChangeTarget Changes => _services.GetRequiredService<IChangeTarget>();

    public ICertificateVault Vault => _services.GetRequiredService<ICertificateVault>();

    public IActivityLog Activity => _services.GetRequiredService<IActivityLog>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<TestCloud> StartAsync(Action<EmulatorOptions>? configure = null, params (string Key, string Value)[] settings) => StartAsync(TimeProvider.System, configure, settings);

    /// <param name="time">Of the cloud and of the target.</param>
    public static async Task<TestCloud> StartAsync(TimeProvider time, Action<EmulatorOptions>? configure = null, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("cloud");
        var options = new EmulatorOptions
        {
            SocketPath = Path.Combine(folder.FullName, Socket),
            SwapDuration = TimeSpan.FromMilliseconds(100),
            OperationDuration = TimeSpan.FromMilliseconds(150),
            RetryAfterSeconds = null,
            GraphLag = TimeSpan.Zero,
        };
        configure?.Invoke(options);
        var emulator = new EmulatorHost(options, time, NullLoggerFactory.Instance);
        await emulator.StartAsync(Token);
        return new TestCloud(folder, emulator, time, settings.ToDictionary(item => item.Key, item => (string?)item.Value, StringComparer.Ordinal));
    }

    public async Task<IReadOnlyList<CloudServicePair>> ListAsync()
    {
        var subscriptions = await Target.ListSubscriptionsAsync(Token);
        var lists = await Task.WhenAll(subscriptions.Select(subscription => Target.ListServicesAsync(subscription, Token)));
        return [.. lists.SelectMany(list => list).Cast<CloudServicePair>()];
    }

    public async Task<CloudServicePair> FindAsync(string name) => (await ListAsync()).Single(pair => pair.Service.Name == name);

    public async Task<CloudServicePair> ReadAsync(string name) => await ReadAsync((await FindAsync(name)).Service);

    public async Task<CloudServicePair> ReadAsync(HostedService service) =>
        Assert.IsType<CloudServicePair>(await Target.ReadAsync(service, Token));

    public async Task<SwapIntent> IntentAsync(string name)
    {
        var service = (await FindAsync(name)).Service;
        return new SwapIntent(service.Kind, Side(service.Production!), Side(service.Staging!));
    }

    public async Task<SwapProgress> FollowToEndAsync(CloudOperation operation)
    {
        while (true)
        {
            var progress = await Target.FollowAsync(operation, Token);
            if (progress is not SwapProgress.Running)
                return progress;
            await Task.Delay(20, Token);
        }
    }

    public Task FaultAsync(object fault) => DoAsync(_door.PutAsJsonAsync("/.emulator/faults/test", fault, Token));

    public Task ChangeAsync(string service, string change) => DoAsync(_door.PostAsync($"/.emulator/situations/{service}/{change}", content: null, Token));

    /// <summary>Waits until the list of requests is as said; fails with the list when it has not become so.</summary>
    public async Task WaitAsync(Func<IReadOnlyList<SentRequest>, bool> until)
    {
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < Patience;)
        {
            if (until(await RequestsAsync()))
                return;
            await Task.Delay(10, Token);
        }

        Assert.Fail(string.Join('\n', await RequestsAsync()));
    }

    /// <summary>Nobody listens any more.</summary>
    public Task StopAsync() => _emulator.StopAsync(Token);

    public Task ForgetRequestsAsync() => DoAsync(_door.DeleteAsync("/.emulator/requests", Token));

    public async Task<IReadOnlyList<SentRequest>> RequestsAsync() =>
        await _door.GetFromJsonAsync<List<SentRequest>>("/.emulator/requests", Token) ?? [];

    public async ValueTask DisposeAsync()
    {
        _door.Dispose();
        await _services.DisposeAsync();
        await _emulator.StopAsync(CancellationToken.None);
        _folder.Delete(recursive: true);
    }

    private static SwapSide Side(Deployment deployment) => new(deployment.Id, deployment.Name, deployment.Version, deployment.Vip!);

    private static async Task DoAsync(Task<HttpResponseMessage> order)
    {
        using var answer = await order;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken token)
    {
        var socket = new System.Net.Sockets.Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), token);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
