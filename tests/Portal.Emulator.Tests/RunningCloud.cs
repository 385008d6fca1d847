using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Azure.Core.Pipeline;
using Azure.ResourceManager;
using Microsoft.Extensions.Logging;

namespace Portal.Emulator.Tests;

/// <summary>An embedded cloud on a socket of its own, and the clients to talk to it.</summary>
internal sealed class RunningCloud : IAsyncDisposable
{
    public static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);
    private readonly EmulatorHost _host;
    private static readonly ILoggerFactory Loggers = LoggerFactory.Create(builder => builder.AddConsole().SetMinimumLevel(LogLevel.Error));
    private readonly SocketsHttpHandler _sockets;

    private RunningCloud(EmulatorOptions options, TimeProvider time)
    {
        Options = options;
        _host = new EmulatorHost(options, time, Loggers);
        _sockets = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, ConnectCallback = ConnectAsync };
        Http = new HttpClient(_sockets, disposeHandler: false) { BaseAddress = new Uri("http://management.emulator.invalid") };
        Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        Http.DefaultRequestHeaders.Add("Authorization", "Bearer test");
        var transport = new HttpClientTransport(new HttpClient(new ToSocketHandler(_sockets), disposeHandler: false));
        Arm = new ArmClient(new TestCredential(), "", new ArmClientOptions
        {
            Environment = new ArmEnvironment(new Uri("https://management.emulator.invalid"), "https://management.emulator.invalid/"),
            Transport = transport,
            Retry = { MaxRetries = 0 },
        });
    }

    public EmulatorOptions Options { get; }

    public HttpClient Http { get; }

    public ArmClient Arm { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<RunningCloud> StartAsync(Action<EmulatorOptions>? configure = null, TimeProvider? time = null)
    {
        var options = new EmulatorOptions
        {
            SocketPath = Path.Combine(Path.GetTempPath(), $"cloud-{Guid.NewGuid():N}.sock"),
            SwapDuration = Short,
            OperationDuration = Short,
            RetryAfterSeconds = null,
            GraphLag = TimeSpan.Zero,
            Fabric = { Enabled = false },
        };
        configure?.Invoke(options);
        var cloud = new RunningCloud(options, time ?? TimeProvider.System);
        await cloud._host.StartAsync(Token);
        return cloud;
    }

    public async Task<Answer> SendAsync(HttpMethod method, string pathAndQuery, object? body = null)
    {
        using var request = new HttpRequestMessage(method, pathAndQuery);
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request, Token);
        return await Answer.OfAsync(response, Token);
    }

    public Task<Answer> GetAsync(string pathAndQuery) => SendAsync(HttpMethod.Get, pathAndQuery);

    /// <summary>Reads again until the answer is as expected, or a deadline has passed.</summary>
    public async Task<Answer> GetUntilAsync(string pathAndQuery, Func<Answer, bool> expected)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Token);
        deadline.CancelAfter(TimeSpan.FromMinutes(2));
        while (true)
        {
            var answer = await GetAsync(pathAndQuery);
            if (expected(answer))
                return answer;
            deadline.Token.ThrowIfCancellationRequested();
            await Task.Delay(10, deadline.Token);
        }
    }

    /// <summary>Follows an accepted operation to its end and gives its last status.</summary>
    public async Task<Answer> FollowAsync(Answer accepted)
    {
        var address = accepted.Headers["Azure-AsyncOperation"];
        return await GetUntilAsync(new Uri(address).PathAndQuery, answer => answer.Json.GetProperty("status").GetString() != "InProgress");
    }

    public Task<Answer> OrderFaultAsync(string name, object fault) => SendAsync(HttpMethod.Put, $"/.emulator/faults/{name}", fault);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _sockets.Dispose();
        await _host.StopAsync(CancellationToken.None);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(Options.SocketPath), cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
