namespace Portal.Domain.Notices;

/// <summary>When a delivery that was not taken is tried again: twice as long after each try, at most an hour, and never all at once.</summary>
public static class RetryPlan
{
    /// <summary>The last one comes at most six and a half hours after the first.</summary>
    public const int MostTries = 16;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <param name="tries">How often it was tried, from 1.</param>
    /// <param name="random">At least 0, below 1: the wait is cut by up to half of it, so that many do not come back in the same second.</param>
    /// <param name="asked">How long the receiver asked to wait; null when it did not.</param>
    /// <returns>Null when it is given up.</returns>
    public static TimeSpan? After(int tries, double random, TimeSpan? asked = null)
    {
        if (tries >= MostTries)
            return null;
        var full = Math.Min(First.TotalSeconds * Math.Pow(2, tries - 1), Longest.TotalSeconds);
        var wait = TimeSpan.FromSeconds(full * (1 - (random / 2)));
        return asked is { } least && least > wait ? (least < Longest ? least : Longest) : wait;
    }
}
