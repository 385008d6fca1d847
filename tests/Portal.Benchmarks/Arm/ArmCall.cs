namespace Portal.Benchmarks.Arm;

/// <summary>One request that went to the cloud, and when.</summary>
/// <param name="RetryAfter">What the answer asked to wait; null when it asked for nothing.</param>
internal sealed record ArmCall(string Method, string Path, DateTimeOffset Began, DateTimeOffset Ended, TimeSpan? RetryAfter, int Status)
{
    public bool IsThrottled => Status == 429;

    public bool IsPoll => Path.Contains("/operations/", StringComparison.OrdinalIgnoreCase) || Path.Contains("/operationResults/", StringComparison.OrdinalIgnoreCase);

    public bool IsSwap => Method == "PUT" && Path.EndsWith("/cloudServiceSlots/swap", StringComparison.OrdinalIgnoreCase);
}
