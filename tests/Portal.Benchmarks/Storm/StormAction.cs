namespace Portal.Benchmarks.Storm;

/// <summary>What an operator did while the cloud refused everything.</summary>
/// <param name="Kind">page, dialog or swap.</param>
/// <param name="At">How long the storm had lasted when it was begun.</param>
/// <param name="Took">Until the operator was answered.</param>
/// <param name="TellsAge">The answer says that what it shows is old, and how old.</param>
/// <param name="Fault">Why the operator would call it failed; null when it did what it should.</param>
internal sealed record StormAction(string Kind, TimeSpan At, TimeSpan Took, bool TellsAge, string? Fault);
