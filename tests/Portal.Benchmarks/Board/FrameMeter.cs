using System.Text;
using Microsoft.Playwright;

namespace Portal.Benchmarks.Board;

/// <summary>Counts what comes to a browser's page over the circuit.</summary>
internal sealed class FrameMeter
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(400);

    private readonly TimeProvider time = TimeProvider.System;
    private readonly Lock gate = new();
    private int bytes;
    private long lastAt;

    public FrameMeter(IPage page) => page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Add(frame);

    /// <summary>Waits until nothing more comes, and tells what came since the last time.</summary>
    public async Task<int> TakeAsync(CancellationToken cancellationToken)
    {
        while (time.GetElapsedTime(Interlocked.Read(ref lastAt)) < Quiet)
            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellationToken);
        lock (gate)
        {
            var taken = bytes;
            bytes = 0;
            return taken;
        }
    }

    private void Add(IWebSocketFrame frame)
    {
        lock (gate)
            bytes += frame.Binary?.Length ?? Encoding.UTF8.GetByteCount(frame.Text ?? "");
        Interlocked.Exchange(ref lastAt, time.GetTimestamp());
    }
}
