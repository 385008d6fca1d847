namespace Portal.Domain.Probing;

/// <summary>How the addresses of a service are asked after a swap.</summary>
/// <param name="TimesInARow">Right answers that prove it.</param>
/// <param name="Every">Pause between two questions.</param>
/// <param name="Patience">How long wrong answers are waited out.</param>
public sealed record ProbeRule(int TimesInARow, TimeSpan Every, TimeSpan Patience);
