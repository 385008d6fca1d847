using System.Net;
using System.Text.Json;

namespace Portal.Emulator.Tests.Fabric;

/// <summary>A cloud whose deployments answer, and clients that call them.</summary>
internal sealed class Callers(RunningCloud cloud) : IAsyncDisposable
{
    public static readonly TimeSpan SwapTakes = TimeSpan.FromMilliseconds(1);

    private readonly SocketsHttpHandler _sockets = new() { UseProxy = false, MaxConnectionsPerServer = 1 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public RunningCloud Cloud => cloud;

    public static async Task<Callers> StartAsync(Action<EmulatorOptions>? configure = null, TimeProvider? time = null) =>
        new(await RunningCloud.StartAsync(
            options =>
            {
                options.Fabric.Enabled = true;
                options.Fabric.EagerUpTo = 0;
                options.SwapDuration = SwapTakes;
                configure?.Invoke(options);
            },
            time));

    /// <summary>Where the first public port of an address answers; <paramref name="name"/> is its DNS label.</summary>
    public async Task<Uri> OpenAsync(string name) =>
        new((await cloud.GetAsync($"/.emulator/addresses/{name}")).Json.GetProperty("links")[0].GetProperty("url").GetString()!);

    /// <summary>A client with one kept-alive connection.</summary>
    public HttpClient Client() => new(_sockets, disposeHandler: false);

    public HttpClient NewConnection() => new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 1 });

    public async Task<Answer> GetAsync(Uri address, string? accept = null, string? instance = null, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
            request.Headers.Add("Accept", accept);
        if (instance is not null)
            request.Headers.Add("X-Instance", instance);
        using var response = await (client ?? Client()).SendAsync(request, Token);
        return await Answer.OfAsync(response, Token);
    }

    public async Task<string> VersionAsync(Uri address, HttpClient? client = null) => (await GetAsync(address, client: client)).Headers["X-Deployment-Version"];

    public async Task OrderAsync(string change) =>
        Assert.Equal(HttpStatusCode.NoContent, (HttpStatusCode)(await cloud.SendAsync(HttpMethod.Post, $"/.emulator/situations/{change}")).Status);

    /// <summary>Exchanges the addresses of shop-api through ARM and waits for the acknowledgement.</summary>
    /// <param name="accepted">What happens once the exchange has begun: where time is made up, it must pass.</param>
    public async Task SwapAsync(string nowStaged = "1123", Action? accepted = null)
    {
        var begun = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(Paths.Deployment("shop-api", nowStaged)), Paths.Slot("Production"));
        Assert.Equal(202, begun.Status);
        accepted?.Invoke();
        Assert.Equal("Succeeded", (await cloud.FollowAsync(begun)).Json.GetProperty("status").GetString());
    }

    public static string[] Strings(JsonElement array, string name) => [.. array.EnumerateArray().Select(item => item.GetProperty(name).GetString()!)];

    public async ValueTask DisposeAsync()
    {
        _sockets.Dispose();
        await cloud.DisposeAsync();
    }
}
