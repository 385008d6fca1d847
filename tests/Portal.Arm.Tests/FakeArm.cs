using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Arm.Tests;

/// <summary>A server that answers what a test tells it to, behind a Unix socket as the embedded cloud is.</summary>
internal sealed class FakeArm : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arm");
    private readonly Func<HttpContext, Task> _answer;
    private WebApplication? _server;

    private FakeArm(Func<HttpContext, Task> answer) => _answer = answer;

    public ConcurrentQueue<(string Method, string Url, IHeaderDictionary Headers)> Requests { get; } = new();

    public ArmConnection Connection { get; private set; } = null!;

    public static Task<FakeArm> StartAsync(int status, string body = "{}", params (string Name, string Value)[] headers) =>
        StartAsync(context => WriteAsync(context, status, body, headers));

    /// <param name="answer">Gets the context and how many requests came before.</param>
    public static Task<FakeArm> StartAsync(Func<HttpContext, Task> answer, Action<ArmOptions>? configure = null, IOperatorTokens? operators = null) => new FakeArm(answer).ListenAsync(configure, operators);

    public static async Task WriteAsync(HttpContext context, int status, string body = "{}", params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        if (body.Length > 0 && status != 204)
            await context.Response.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        Connection.Dispose();
        await _server!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<FakeArm> ListenAsync(Action<ArmOptions>? configure, IOperatorTokens? operators)
    {
        var options = new ArmOptions { Socket = Path.Combine(_folder.FullName, "arm.sock"), RetryDelay = TimeSpan.FromMilliseconds(1) };
        configure?.Invoke(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(options.Socket));
        builder.Services.AddLogging();
        _server = builder.Build();
        _server.Run(AnswerAsync);
        await _server.StartAsync(TestContext.Current.CancellationToken);
        Connection = new ArmConnection(options, operators);
        return this;
    }

    private Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        Requests.Enqueue((request.Method, $"{request.Headers["X-Forwarded-Proto"]}://{request.Host}{request.Path}{request.QueryString}", new HeaderDictionary(request.Headers.ToDictionary())));
        return _answer(context);
    }
}
