namespace Portal.Benchmarks.Swap;

/// <summary>From the order to the known end.</summary>
internal sealed record SwapSpan(DateTimeOffset Began, DateTimeOffset Settled);
