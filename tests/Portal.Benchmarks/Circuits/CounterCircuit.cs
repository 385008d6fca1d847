using System.Diagnostics;

namespace Portal.Benchmarks.Circuits;

/// <summary>The counter of the SDK's Blazor template: one button, and a number that it raises.</summary>
internal sealed class CounterCircuit : ICircuitPage
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Circuit? circuit;
    private ulong? button;
    private TaskCompletionSource? awaited;

    public static async Task<ICircuitPage> OpenAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var counter = new CounterCircuit();
        counter.circuit = await Circuit.OpenAsync(http, "/counter", opened => opened.Rendered = counter.Take, cancellationToken);
        await counter.ready.Task.WaitAsync(Longest, cancellationToken);
        return counter;
    }

    public async Task<TimeSpan> PressAsync(CancellationToken cancellationToken)
    {
        var seen = awaited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var began = Stopwatch.GetTimestamp();
        await circuit!.ClickAsync(button!.Value);
        await seen.Task.WaitAsync(Longest, cancellationToken);
        return Stopwatch.GetElapsedTime(began);
    }

    public ValueTask DisposeAsync() => circuit?.DisposeAsync() ?? ValueTask.CompletedTask;

    // Nothing but a press renders anything on this page.
    private void Take(ReadOnlyMemory<byte> batch)
    {
        awaited?.TrySetResult();
        button ??= RenderFrames.ClickOf(batch.Span, "Click me");
        if (button is not null)
            ready.TrySetResult();
    }
}
