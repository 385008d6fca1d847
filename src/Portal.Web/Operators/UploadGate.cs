using System.Threading.RateLimiting;

namespace Portal.Web.Operators;

/// <summary>How often one person may have files read, by page and API together: reading them costs more than any other request.</summary>
public sealed class UploadGate(LimitOptions limits) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> uploads = PartitionedRateLimiter.Create<string, string>(person => RateLimitPartition.GetTokenBucketLimiter(person, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = limits.UploadsPerMinute, TokensPerPeriod = 1, ReplenishmentPeriod = Minute / limits.UploadsPerMinute, QueueLimit = 0,
    }));

    /// <summary>Counts one more; null when it was let in, else how long to wait.</summary>
    public TimeSpan? Enter(string person)
    {
        using var lease = uploads.AttemptAcquire(person);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute / limits.UploadsPerMinute;
    }

    public void Dispose() => uploads.Dispose();
}
