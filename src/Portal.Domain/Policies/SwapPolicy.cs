using System.Collections.Immutable;

namespace Portal.Domain.Policies;

/// <summary>What this portal asks of an operator before a swap.</summary>
/// <param name="Reason">Whether a reason is asked for.</param>
/// <param name="UnknownMayBeAcknowledged">An unknown blocking check may be taken over by an operator who gives a reason; recorded.</param>
public sealed record SwapPolicy(ReasonRule Reason = ReasonRule.Optional, bool UnknownMayBeAcknowledged = false)
{
    /// <summary>How long a confirmed swap waits, in everybody's sight, before anything is sent; by the name of the service.</summary>
    public ImmutableDictionary<string, TimeSpan> Breaths { get; init; } = ImmutableDictionary<string, TimeSpan>.Empty;

    /// <summary>Zero for a service without a count-down.</summary>
    public TimeSpan BreathOf(string serviceName) => Breaths.GetValueOrDefault(serviceName);
}
