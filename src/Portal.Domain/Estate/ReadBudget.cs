namespace Portal.Domain.Estate;

/// <summary>How many requests may be sent: so many at once, and so many a second after that.</summary>
/// <remarks>Not for several threads at a time.</remarks>
public sealed class ReadBudget(double burst, double perSecond, TimeProvider time)
{
    private double taken;
    private long countedAt = time.GetTimestamp();

    /// <summary>How many may be sent now.</summary>
    public int Left
    {
        get
        {
            var now = time.GetTimestamp();
            taken = Math.Max(0, taken - (time.GetElapsedTime(countedAt, now).TotalSeconds * perSecond));
            countedAt = now;
            return (int)(burst - taken);
        }
    }

    public void Take(int requests) => taken += requests;

    /// <summary>Waits until one more may be sent, and counts it.</summary>
    public async Task TakeOneAsync(CancellationToken cancellationToken)
    {
        while (Left < 1)
            await Task.Delay(TimeSpan.FromSeconds(Math.Max(0.01, (taken + 1 - burst) / perSecond)), time, cancellationToken);
        Take(1);
    }
}
