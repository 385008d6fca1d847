namespace Portal.Domain.Policies;

/// <summary>What this portal asks of an operator before a swap.</summary>
/// <param name="Reason">Whether a reason is asked for.</param>
/// <param name="UnknownMayBeAcknowledged">An unknown blocking check may be taken over by an operator who gives a reason; recorded.</param>
public sealed record SwapPolicy(ReasonRule Reason = ReasonRule.Optional, bool UnknownMayBeAcknowledged = false);
