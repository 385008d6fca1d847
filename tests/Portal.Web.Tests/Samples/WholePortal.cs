using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Domain.Estate;
using Portal.Storage;

namespace Portal.Web.Tests.Samples;

/// <summary>The program itself on a real server, with the embedded cloud of the demo behind its socket.</summary>
internal sealed class WholePortal : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("api-").FullName;
    private readonly HttpClient cloud;

    private readonly Action<IWebHostBuilder> change;

    private WholePortal(Action<IWebHostBuilder> change)
    {
        this.change = change;
        UseKestrel(); // Without a port: the factory sets one only after the program may have started to listen.
        var socket = new StorageOptions { DataFolder = folder }.SocketFile;
        cloud = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, token) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), token);
                return new NetworkStream(connection, ownsSocket: true);
            },
        }) { BaseAddress = new Uri("http://cloud") };
    }

    /// <summary>Looks at what every portal of every test logs.</summary>
    public SecretScan Secrets { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<WholePortal> StartAsync(Action<IWebHostBuilder>? change = null)
    {
        var portal = new WholePortal(change ?? (_ => { }));
        portal.StartServer();
        portal.Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        };
        await portal.Services.GetRequiredService<ServiceEstate>().FirstReadingAsync(Token);
        return portal;
    }

    public async Task<JsonElement> GetAsync(string address) => await Client.GetFromJsonAsync<JsonElement>(address, Token);

    /// <summary>The address of a service in the API.</summary>
    public async Task<string> ServiceAsync(string name)
    {
        var items = (await GetAsync($"/api/services?search={name}")).GetProperty("items").EnumerateArray();
        return $"/api/services/{items.Single(item => item.GetProperty("name").GetString() == name).GetProperty("key").GetString()}";
    }

    public async Task<HttpResponseMessage> SwapAsync(string service, string fingerprint, object? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{service}/swaps") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{fingerprint}\"");
        return await Client.SendAsync(request, Token);
    }

    /// <summary>How many swaps the cloud was sent.</summary>
    public async Task<int> SwapsSentAsync() => (await cloud.GetFromJsonAsync<JsonElement>("/.emulator/requests", Token)).EnumerateArray()
        .Count(request => request.GetProperty("method").GetString() == "PUT" && request.GetProperty("path").GetString()!.EndsWith("/cloudServiceSlots/swap", StringComparison.OrdinalIgnoreCase));

    /// <summary>The paths of all that the cloud was asked for.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync() =>
        [.. (await cloud.GetFromJsonAsync<JsonElement>("/.emulator/requests", Token)).EnumerateArray().Select(request => request.GetProperty("path").GetString()!)];

    /// <summary>What the cloud answered to each request.</summary>
    public async Task<IReadOnlyList<int>> StatusesAsync() =>
        [.. (await cloud.GetFromJsonAsync<JsonElement>("/.emulator/requests", Token)).EnumerateArray().Select(request => request.GetProperty("status").GetInt32())];

    /// <summary>Orders what shall go wrong in the cloud.</summary>
    public async Task FaultAsync(object fault)
    {
        using var answer = await cloud.PutAsJsonAsync("/.emulator/faults/test", fault, Token);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Takes it away again.</summary>
    public async Task MendAsync()
    {
        using var answer = await cloud.DeleteAsync("/.emulator/faults/test", Token);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How many requests the cloud was sent that change a deployment itself.</summary>
    public async Task<int> PutsAsync(string deployment) => (await cloud.GetFromJsonAsync<JsonElement>("/.emulator/requests", Token)).EnumerateArray()
        .Count(request => request.GetProperty("method").GetString() == "PUT" && string.Equals(request.GetProperty("path").GetString(), deployment, StringComparison.OrdinalIgnoreCase));

    /// <summary>Swaps past the portal, as another tool of this caller does.</summary>
    /// <param name="deployment">The id of the deployment that gets production's address.</param>
    /// <param name="caller">Named in the cloud's activity log.</param>
    public async Task SwapElsewhereAsync(string deployment, string caller)
    {
        var claims = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { appid = caller }));
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{deployment}/providers/Microsoft.Network/cloudServiceSlots/swap?api-version=2022-05-01")
        {
            Content = JsonContent.Create(new { properties = new { slotType = "Production" } }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", $"none.{claims}.none") },
        };
        using var answer = await cloud.SendAsync(request, Token);
        answer.EnsureSuccessStatusCode();
    }

    public override async ValueTask DisposeAsync()
    {
        cloud.Dispose();
        Client.Dispose();
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        Assert.True(Secrets.Found.Count == 0, $"The log tells secrets:\n{string.Join('\n', Secrets.Found)}");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => change(builder
        .UseContentRoot(Root())
        .UseSetting("Urls", "http://127.0.0.1:0")
        .UseSetting("Storage:DataFolder", folder)
        .UseSetting("Limits:RequestsPerMinute", "1000000") // Tests ask again and again, without a pause.
        .ConfigureLogging(logging => logging.AddProvider(Secrets))
        .UseSetting("Emulator:SwapDuration", "00:00:00.2")
        .UseSetting("Emulator:RetryAfterSeconds", "0"));

    private static string Root()
    {
        var up = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(up.FullName, "Portal.sln")))
            up = up.Parent!;
        return up.FullName;
    }
}
