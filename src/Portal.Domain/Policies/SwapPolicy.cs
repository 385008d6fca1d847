using System.Collections.Immutable;
using Portal.Domain.Policies.Rules;

namespace Portal.Domain.Policies;

/// <summary>What this portal asks of an operator before a swap.</summary>
/// <param name="Reason">Whether a reason is asked for.</param>
/// <param name="UnknownMayBeAcknowledged">An unknown blocking check may be taken over by an operator who gives a reason; recorded.</param>
public sealed record SwapPolicy(ReasonRule Reason = ReasonRule.Optional, bool UnknownMayBeAcknowledged = false)
{
    /// <summary>How long a confirmed swap waits, in everybody's sight, before anything is sent; by the name of the service.</summary>
    public ImmutableDictionary<string, TimeSpan> Breaths { get; init; } = ImmutableDictionary<string, TimeSpan>.Empty;

    /// <summary>How much is asked before a swap, where no rule of the book says otherwise.</summary>
    public FrictionRung Friction { get; init; }

    /// <summary>The same by the name of the service.</summary>
    public ImmutableDictionary<string, FrictionRung> Frictions { get; init; } = ImmutableDictionary<string, FrictionRung>.Empty;

    /// <summary>How long a request for approval can be given and used.</summary>
    public TimeSpan ApprovalsHold { get; init; } = TimeSpan.FromHours(8);

    public FrictionRung FrictionOf(string serviceName) => Frictions.GetValueOrDefault(serviceName, Friction);

    /// <summary>Zero for a service without a count-down.</summary>
    public TimeSpan BreathOf(string serviceName) => Breaths.GetValueOrDefault(serviceName);
}
