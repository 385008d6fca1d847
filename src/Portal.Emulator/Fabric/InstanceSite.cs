using System.Globalization;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;

namespace Portal.Emulator.Fabric;

/// <summary>
/// What runs in an instance: a page about itself at every path, <c>/health</c>, <c>/work?ms=</c> that takes its time,
/// <c>/stream?count=&amp;ms=</c> that sends line by line, and <c>/ws</c> that says everything back over a WebSocket.
/// </summary>
internal sealed class InstanceSite(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public async Task HandleAsync(HttpContext context, RunningInstance instance)
    {
        var face = instance.Face;
        if (face.Behaviour is InstanceBehaviour.Answers or InstanceBehaviour.NotReady && IsQuick(context.Request.Path))
        {
            await AnswerAsync(context, face);
            return;
        }

        if (face.Behaviour == InstanceBehaviour.Refuses)
        {
            context.Abort();
            return;
        }

        // Whoever is still being answered when the instance ends loses the connection, not the instance's memory of it.
        using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, instance.Life);
        try
        {
            await LiveAsync(context, face, both.Token);
        }
        catch (Exception end) when (both.IsCancellationRequested && end is (OperationCanceledException or WebSocketException or IOException))
        {
            context.Abort();
        }
    }

    private static bool IsQuick(PathString path) => path.Value is not ("/work" or "/stream" or "/ws");

    private Task LiveAsync(HttpContext context, InstanceFace face, CancellationToken cancellationToken) => face.Behaviour switch
    {
        InstanceBehaviour.Hangs => Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken),
        InstanceBehaviour.NotReady => AnswerAsync(context, face),
        _ => context.Request.Path.Value switch
        {
            "/work" => WorkAsync(context, face, cancellationToken),
            "/stream" => StreamAsync(context, face, cancellationToken),
            _ => EchoAsync(context, face, cancellationToken),
        },
    };

    private static Task AnswerAsync(HttpContext context, InstanceFace face)
    {
        var response = context.Response;
        AddHeaders(response, face);
        var ready = face.Behaviour == InstanceBehaviour.Answers;
        response.StatusCode = ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        if (!ready || context.Request.Path.Value == "/health")
            return TextAsync(context, ready ? "Healthy" : "The instance has not started.");
        var page = WantsPage(context.Request);
        var body = page ? face.Page : face.Json;
        response.ContentType = page ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private async Task WorkAsync(HttpContext context, InstanceFace face, CancellationToken cancellationToken)
    {
        await Task.Delay(Milliseconds(context.Request), time, cancellationToken);
        await AnswerAsync(context, face);
    }

    private async Task StreamAsync(HttpContext context, InstanceFace face, CancellationToken cancellationToken)
    {
        var count = int.TryParse(context.Request.Query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Min(asked, 1000) : 10;
        AddHeaders(context.Response, face);
        context.Response.ContentType = "text/plain; charset=utf-8";
        for (var number = 1; number <= count; number++)
        {
            await context.Response.WriteAsync($"{number} {face.Version}\n", cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
            await Task.Delay(Milliseconds(context.Request), time, cancellationToken);
        }
    }

    private static async Task EchoAsync(HttpContext context, InstanceFace face, CancellationToken cancellationToken)
    {
        AddHeaders(context.Response, face);
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[4096];
        while (await socket.ReceiveAsync(buffer, cancellationToken) is { MessageType: not WebSocketMessageType.Close } part)
            await socket.SendAsync(buffer.AsMemory(0, part.Count), part.MessageType, part.EndOfMessage, cancellationToken);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
    }

    private static TimeSpan Milliseconds(HttpRequest request) =>
        int.TryParse(request.Query["ms"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && TimeSpan.FromMilliseconds(asked) is var wait
            ? wait < Longest ? wait : Longest
            : TimeSpan.Zero;

    private static bool WantsPage(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task TextAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static void AddHeaders(HttpResponse response, InstanceFace face)
    {
        response.Headers["X-Deployment-Version"] = face.Version;
        response.Headers["X-Deployment"] = face.Deployment;
        response.Headers["X-Instance"] = face.Instance;
        response.Headers.CacheControl = "no-store";
    }
}
