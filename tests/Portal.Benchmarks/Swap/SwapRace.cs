using System.Globalization;
using Portal.Benchmarks.Apps;

namespace Portal.Benchmarks.Swap;

/// <summary>Several clients swap a service each on one cloud, one after the other, for clouds that need different times.</summary>
internal static class SwapRace
{
    // Different times, so that no client is lucky with when it looks.
    private static readonly TimeSpan[] Durations = [TimeSpan.FromSeconds(1.3), TimeSpan.FromSeconds(2.1), TimeSpan.FromSeconds(4.7)];

    /// <summary>How long the cloud holds back each answer: a round trip must be seen.</summary>
    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);

    public static async Task<Dictionary<ISwapClient, List<SwapMeasure>>> RunAsync(Workshop workshop, int? retryAfter, IReadOnlyList<ISwapClient> clients, CancellationToken cancellationToken)
    {
        var all = clients.ToDictionary(client => client, _ => new List<SwapMeasure>());
        foreach (var duration in Durations)
        {
            await using var portal = await RunningPortal.StartAsync(workshop, cancellationToken,
                $"--Emulator:Seed=many:{clients.Count * 2}", $"--Emulator:RetryAfterSeconds={retryAfter?.ToString(CultureInfo.InvariantCulture)}",
                RunningPortal.Setting("Emulator:SwapDuration", duration), RunningPortal.Setting("Emulator:Latency", Latency));
            var services = await portal.ServicesAsync(cancellationToken);
            for (var index = 0; index < services.Count; index++)
            {
                var (client, service) = (clients[index % clients.Count], services[index]);
                var span = await client.SwapAsync(portal, service, cancellationToken);
                var own = portal.Tap.Calls.Where(call => call.Path.Contains(SwapPlace.SubscriptionOf(service), StringComparison.Ordinal)).ToList();
                if (index >= clients.Count) // The first round of a new process is spent compiling.
                    all[client].Add(SwapMeasure.Of(span, own, duration));
            }
        }

        return all;
    }
}
