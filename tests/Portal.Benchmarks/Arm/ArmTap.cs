using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Portal.Benchmarks.Arm;

/// <summary>Stands between the portal and its embedded cloud, passes everything on unchanged, and notes what went by and when.</summary>
internal sealed class ArmTap : IAsyncDisposable
{
    private readonly ConcurrentQueue<ArmCall> calls = new();
    private readonly WebApplication server;
    private readonly HttpClient cloud;
    private readonly TimeProvider time = TimeProvider.System;

    private ArmTap(string socket, string cloudSocket)
    {
        Socket = socket;
        cloud = SocketClient.Create(cloudSocket);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(socket));
        server = builder.Build();
        server.Run(PassAsync);
    }

    /// <summary>Where the tap listens.</summary>
    public string Socket { get; }

    /// <summary>What went by since the last <see cref="Clear"/>, in the order of the answers.</summary>
    public IReadOnlyList<ArmCall> Calls => [.. calls];

    public static async Task<ArmTap> StartAsync(string socket, string cloudSocket, CancellationToken cancellationToken)
    {
        var tap = new ArmTap(socket, cloudSocket);
        await tap.server.StartAsync(cancellationToken);
        return tap;
    }

    public void Clear() => calls.Clear();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        cloud.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        var began = time.GetUtcNow();
        using var request = Request(context.Request);
        using var answer = await cloud.SendAsync(request, context.RequestAborted);
        // Noted before the client hears of it: a client that waits from then on cannot look early.
        calls.Enqueue(new ArmCall(context.Request.Method, context.Request.Path, began, time.GetUtcNow(), answer.Headers.RetryAfter?.Delta, (int)answer.StatusCode));
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not "Transfer-Encoding"))
            context.Response.Headers[header.Key] = header.Value.ToArray();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static HttpRequestMessage Request(HttpRequest from)
    {
        var request = new HttpRequestMessage(new HttpMethod(from.Method), $"http://{from.Host}{from.Path}{from.QueryString}");
        if (from.ContentType is not null)
            request.Content = new StreamContent(from.Body);
        foreach (var header in from.Headers.Where(header => !request.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray())))
            request.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
        return request;
    }
}
