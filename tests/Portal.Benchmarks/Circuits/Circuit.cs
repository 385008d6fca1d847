using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Benchmarks.Circuits;

/// <summary>A page of the portal opened over its circuit without a browser: it takes every batch, and answers what the page's scripts would be asked.</summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly Uri page;
    private readonly HubConnection hub;
    private readonly ConcurrentDictionary<string, Func<JsonElement, Task>> asked = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<long> interop = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long calls;

    private Circuit(Uri page)
    {
        this.page = page;
        var builder = new HubConnectionBuilder().WithUrl(new Uri(page, "/_blazor"), Compressed);
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        hub = builder.Build();
        hub.On<long, byte[]>("JS.RenderBatch", TakeAsync);
        hub.On("JS.BeginInvokeJS", [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)], (call, _) => AnswerAsync((long)call[0]!, (string)call[1]!, (string?)call[2] ?? "[]"), new object());
        hub.On<string>("JS.Error", error => Fault = error);
        hub.On<string>("JS.EndInvokeDotNet", _ => { });
        asked["Blazor._internal.attachWebRendererInterop"] = arguments =>
        {
            interop.TrySetResult(arguments[1].GetProperty("__dotNetObject").GetInt64());
            return Task.CompletedTask;
        };
        asked["Blazor._internal.navigationManager.navigateTo"] = arguments => GoneToAsync(arguments[0].GetString()!);
    }

    /// <summary>Told of each batch.</summary>
    public Action<ReadOnlyMemory<byte>> Rendered { get; set; } = _ => { };

    /// <summary>What the server said went wrong; null while nothing did.</summary>
    public string? Fault { get; private set; }

    /// <param name="prepare">Before anything comes.</param>
    public static async Task<Circuit> OpenAsync(HttpClient http, string path, Action<Circuit> prepare, CancellationToken cancellationToken)
    {
        var circuit = new Circuit(new Uri(http.BaseAddress!, path));
        prepare(circuit);
        var html = await http.GetStringAsync(path, cancellationToken);
        var state = State().Match(html) is { Success: true } found ? found.Groups["state"].Value : "";
        var roots = Marker().Matches(html).Select(marker => JsonDocument.Parse(marker.Groups["json"].Value).RootElement).Where(marker => marker.TryGetProperty("descriptor", out _))
            .Select((marker, index) => new { type = "add", ssrComponentId = index + 1, marker }).ToList();
        await circuit.hub.StartAsync(cancellationToken);
        if (await circuit.hub.InvokeAsync<string?>("StartCircuit", new Uri(circuit.page, "/").AbsoluteUri, circuit.page.AbsoluteUri, "[]", "", cancellationToken) is null)
            throw new InvalidOperationException($"No circuit for {path}: {circuit.Fault}");
        await circuit.hub.SendAsync("UpdateRootComponents", JsonSerializer.Serialize(new { batchId = 1, operations = roots }), state, cancellationToken);
        await circuit.interop.Task.WaitAsync(Longest, cancellationToken);
        return circuit;
    }

    /// <summary>What is done when the page's scripts are asked for something.</summary>
    public void When(string identifier, Func<JsonElement, Task> act) => asked[identifier] = act;

    /// <summary>Calls a method of an object that the server gave to the page's scripts.</summary>
    public Task InvokeAsync(long target, string method, string arguments) =>
        hub.SendAsync("BeginInvokeDotNetFromJS", $"{Interlocked.Increment(ref calls)}", null, method, target, arguments);

    public Task ClickAsync(ulong handler) => RaiseAsync(handler, "click");

    /// <summary>Does with the pointer what an element waits for.</summary>
    public async Task RaiseAsync(ulong handler, string pointerEvent) => await InvokeAsync(await interop.Task, "DispatchEventAsync", JsonSerializer.Serialize(new object[]
    {
        new { eventHandlerId = handler, eventName = pointerEvent, eventFieldInfo = (object?)null },
        new { detail = 1, screenX = 1, screenY = 1, clientX = 1, clientY = 1, offsetX = 1, offsetY = 1, pageX = 1, pageY = 1, movementX = 0, movementY = 0, button = 0, buttons = 0, ctrlKey = false, shiftKey = false, altKey = false, metaKey = false, type = pointerEvent },
    }));

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    // As every browser does; what that takes on the server is part of a circuit.
    private static void Compressed(HttpConnectionOptions connection) => connection.WebSocketConfiguration = socket => socket.DangerousDeflateOptions = new WebSocketDeflateOptions();

    private async Task TakeAsync(long number, byte[] batch)
    {
        Rendered(batch);
        await hub.SendAsync("OnRenderCompleted", number, null);
    }

    private async Task AnswerAsync(long handle, string identifier, string arguments)
    {
        if (asked.TryGetValue(identifier, out var act))
            await act(JsonDocument.Parse(arguments).RootElement);
        if (handle != 0)
            await hub.SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{(identifier.Contains("isDark", StringComparison.OrdinalIgnoreCase) || identifier.Contains("DarkMode", StringComparison.OrdinalIgnoreCase) ? "false" : "null")}]");
    }

    private Task GoneToAsync(string address) => hub.SendAsync("OnLocationChanged", new Uri(page, address).AbsoluteUri, null, false);

    [GeneratedRegex("<!--Blazor:(?<json>\\{.*?\\})-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex State();
}
