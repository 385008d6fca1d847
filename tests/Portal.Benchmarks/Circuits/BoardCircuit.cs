using System.Diagnostics;

namespace Portal.Benchmarks.Circuits;

/// <summary>A board as one operator has it open: the rows of one screen, and a filter that is pressed.</summary>
internal sealed class BoardCircuit : ICircuitPage
{
    private const int Screen = 800;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Circuit? circuit;
    private ulong? favourites;
    private ulong? star;
    private ulong? pointer;
    private (byte[] Word, TaskCompletionSource Seen)? awaited;
    private bool isFiltered;
    private long bytes;
    private int batches;

    /// <summary>What came over the circuit so far.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public int Batches => batches;

    public static Task<BoardCircuit> OpenAsync(HttpClient http, CancellationToken cancellationToken) => OpenAsync(http, "/", cancellationToken);

    /// <param name="address">The board with its filter.</param>
    public static async Task<BoardCircuit> OpenAsync(HttpClient http, string address, CancellationToken cancellationToken)
    {
        var board = new BoardCircuit();
        board.circuit = await Circuit.OpenAsync(http, address, board.Prepare, cancellationToken);
        await board.ready.Task.WaitAsync(Longest, cancellationToken);
        // Under a hand rows change in their place: what changes stays on the screen.
        await board.circuit.RaiseAsync(board.pointer!.Value, "pointerenter");
        return board;
    }

    /// <summary>Presses the filter of favourites, of which there are none, or takes it back.</summary>
    /// <returns>How long it took until the board without rows, or with all of them, was there.</returns>
    public async Task<TimeSpan> ClickAsync(CancellationToken cancellationToken)
    {
        isFiltered = !isFiltered;
        return await ClickAsync(favourites!.Value, isFiltered ? "No service is in this view"u8.ToArray() : "c-who"u8.ToArray(), cancellationToken);
    }

    /// <summary>Marks the first row as a favourite, or takes that back.</summary>
    public async Task<TimeSpan> PressAsync(CancellationToken cancellationToken) => await ClickAsync(star!.Value, "aria-pressed"u8.ToArray(), cancellationToken);

    public ValueTask DisposeAsync() => circuit?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<TimeSpan> ClickAsync(ulong handler, byte[] answer, CancellationToken cancellationToken)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        awaited = (answer, seen);
        var began = Stopwatch.GetTimestamp();
        await circuit!.ClickAsync(handler);
        await seen.Task.WaitAsync(Longest, cancellationToken);
        return Stopwatch.GetElapsedTime(began);
    }

    private void Prepare(Circuit opened)
    {
        opened.Rendered = Take;
        // The page's script tells how much room there is; only then are there rows.
        opened.When("Blazor._internal.Virtualize.init", arguments =>
            opened.InvokeAsync(arguments[0].GetProperty("__dotNetObject").GetInt64(), "OnSpacerAfterVisible", $"[100000,0,{Screen}]"));
    }

    private void Take(ReadOnlyMemory<byte> batch)
    {
        Interlocked.Add(ref bytes, batch.Length);
        Interlocked.Increment(ref batches);
        pointer ??= RenderFrames.HandlerOf(batch.Span, "onpointerenter");
        favourites ??= RenderFrames.ClickOf(batch.Span, "Favourites");
        star ??= RenderFrames.ClickOfClass(batch.Span, "star");
        if (favourites is not null && batch.Span.IndexOf("c-who"u8) >= 0)
            ready.TrySetResult();
        if (awaited is { } wanted && batch.Span.IndexOf(wanted.Word) >= 0)
        {
            awaited = null;
            wanted.Seen.TrySetResult();
        }
    }
}
