using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Portal.Web.Tests.Samples;

/// <summary>A receiver of webhooks on loopback that keeps what it gets and answers what a test wants.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private HookReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(TakeAsync);
    }

    public ConcurrentQueue<Hook> Hooks { get; } = [];

    public Func<HttpContext, Task> OnHook { get; set; } = context => context.Response.WriteAsync("taken");

    public string Address => $"{app.Urls.Single()}/hook";

    public static async Task<HookReceiver> StartAsync()
    {
        var receiver = new HookReceiver();
        await receiver.app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>Waits until so many came.</summary>
    public async Task<IReadOnlyList<Hook>> WaitAsync(int count)
    {
        while (Hooks.Count < count)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        return [.. Hooks];
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Hooks.Enqueue(new Hook(context.Request.Path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
        await OnHook(context);
    }

    internal sealed record Hook(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);
}
