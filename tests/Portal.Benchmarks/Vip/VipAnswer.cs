namespace Portal.Benchmarks.Vip;

/// <summary>One answered request, in ticks of the stopwatch.</summary>
internal readonly record struct VipAnswer(long Began, long Ended, bool IsFirst);
