namespace Portal.Emulator.Throttling;

/// <summary>So many at once, and so many a second after that.</summary>
internal sealed class TokenBucket(int size, double perSecond, TimeProvider time) : IQuota
{
    private readonly Lock _gate = new();
    private double _tokens = size;
    private long _filledAt = time.GetTimestamp();

    public QuotaAnswer Take()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            _tokens = Math.Min(size, _tokens + (time.GetElapsedTime(_filledAt, now).TotalSeconds * perSecond));
            _filledAt = now;
            var isGranted = _tokens >= 1;
            if (isGranted)
                _tokens--;
            return new QuotaAnswer(isGranted, (int)_tokens, TimeSpan.FromSeconds(Math.Max(0, 1 - _tokens) / perSecond));
        }
    }
}
