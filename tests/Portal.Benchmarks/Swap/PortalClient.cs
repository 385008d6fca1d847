using System.Text.Json;
using Portal.Benchmarks.Apps;

namespace Portal.Benchmarks.Swap;

/// <summary>Confirms a plan that was read before, as the dialog does, and takes the portal's own time of the end.</summary>
internal sealed class PortalClient(TimeProvider time) : ISwapClient
{
    public string Name => "the portal";

    public async Task<SwapSpan> SwapAsync(RunningPortal portal, JsonElement service, CancellationToken cancellationToken)
    {
        var order = await SwapOrder.PlanAsync(portal.Http, service, cancellationToken);
        portal.Tap.Clear();

        var began = time.GetUtcNow();
        using var started = await order.SendAsync(portal.Http, cancellationToken);
        started.EnsureSuccessStatusCode();
        var ended = await SwapOrder.EndAsync(portal.Http, started.Headers.Location!, cancellationToken);
        return ended.GetProperty("state").GetString() == "succeeded"
            ? new(began, ended.GetProperty("endedAt").GetDateTimeOffset())
            : throw new InvalidOperationException($"The swap did not succeed: {ended}");
    }
}
