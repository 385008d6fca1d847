using Portal.Domain.Probing;
using Portal.Domain.Swaps;

namespace Portal.Domain.Operations;

/// <summary>What both sides of an operation showed at one time.</summary>
/// <param name="Live">What the production address answered; null when it was not asked.</param>
/// <param name="Staged">The same for the staging address.</param>
public sealed record SidesNow(DateTimeOffset At, SidesReading Reading, ProbeAnswer? Live = null, ProbeAnswer? Staged = null);
