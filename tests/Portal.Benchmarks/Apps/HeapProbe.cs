using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace Portal.Benchmarks.Apps;

/// <summary>What is alive on the heap of another process, after a collection of all of it.</summary>
internal sealed class HeapProbe(int process)
{
    /// <summary>The runtime collects everything when somebody begins to listen with this keyword.</summary>
    private const ClrTraceEventParser.Keywords Collect = ClrTraceEventParser.Keywords.GC | ClrTraceEventParser.Keywords.GCHeapCollect;

    /// <returns>What survived, in megabytes.</returns>
    public Task<double> AliveMegabytesAsync(CancellationToken cancellationToken) => Task.Run(Alive, cancellationToken);

    private double Alive()
    {
        var runtime = new EventPipeProvider(ClrTraceEventParser.ProviderName, EventLevel.Informational, (long)Collect);
        using var session = new DiagnosticsClient(process).StartEventPipeSession(runtime, requestRundown: false);
        using var events = new EventPipeEventSource(session.EventStream);
        long? alive = null;
        var isWhole = false;
        events.Clr.GCStart += started => isWhole = started.Depth == 2 && started.Reason == Microsoft.Diagnostics.Tracing.Parsers.Clr.GCReason.Induced;
        events.Clr.GCHeapStats += stats =>
        {
            if (!isWhole || alive is not null)
                return;
            alive = stats.TotalPromoted;
            session.Stop();
        };
        events.Process();
        return (alive ?? throw new InvalidOperationException("The process has not collected its heap.")) / 1e6;
    }
}
