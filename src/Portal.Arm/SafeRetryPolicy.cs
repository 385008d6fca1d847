using Azure.Core;
using Azure.Core.Pipeline;

namespace Portal.Arm;

/// <summary>
/// Repeats reads as usual, changes only when the cloud has not taken them up (429), and what is marked <see cref="SendOnce"/> never.
/// The SDK's own policy repeats PUT and POST on 503, which could do a thing twice.
/// </summary>
internal sealed class SafeRetryPolicy(TimeSpan delay) : RetryPolicy(MaxRetries, DelayStrategy.CreateExponentialDelayStrategy(delay, LongestWait))
{
    private const int MaxRetries = 3;

    // Longer in all, and an operator is better told than kept waiting.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        MayRepeat(message) && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        MayRepeat(message) ? base.ShouldRetryAsync(message, exception) : new(false);

    private static bool MayRepeat(HttpMessage message)
    {
        if (message.TryGetProperty(typeof(SendOnce), out _))
            return false;
        // The waits before this one were asked for in the same way.
        if (message.HasResponse && RetryAfter.Of(message.Response) * (message.ProcessingContext.RetryNumber + 1) > LongestWait)
            return false;
        return IsRead(message.Request.Method) || (message.HasResponse && message.Response.Status == 429);
    }

    private static bool IsRead(RequestMethod method) => method == RequestMethod.Get || method == RequestMethod.Head;
}
