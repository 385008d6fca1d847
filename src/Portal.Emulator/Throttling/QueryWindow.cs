namespace Portal.Emulator.Throttling;

/// <summary>So many in a stretch of time, which begins with the first; then all of them again.</summary>
internal sealed class QueryWindow(int size, TimeSpan length, TimeProvider time) : IQuota
{
    private readonly Lock _gate = new();
    private int _taken;
    private long _beganAt;

    public QuotaAnswer Take()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (_taken == 0 || time.GetElapsedTime(_beganAt, now) >= length)
                (_taken, _beganAt) = (0, now);
            var isGranted = _taken < size;
            if (isGranted)
                _taken++;
            return new QuotaAnswer(isGranted, size - _taken, length - time.GetElapsedTime(_beganAt, now));
        }
    }
}
