namespace Portal.Web.Components.Releases;

/// <summary>How far an upload is, told a few times a second at most.</summary>
/// <param name="whole">Bytes in all.</param>
/// <param name="show">Given whole percents.</param>
internal sealed class UploadProgress(long whole, TimeProvider time, Action<int> show) : IProgress<long>
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);

    private long done;
    private int shown;
    private long shownAt;

    /// <param name="value">How many bytes more.</param>
    public void Report(long value)
    {
        done += value;
        var percent = whole <= 0 ? 100 : (int)(done * 100 / whole);
        if (percent == shown || (percent < 100 && shownAt != 0 && time.GetElapsedTime(shownAt) < Rest))
            return;
        (shown, shownAt) = (percent, time.GetTimestamp());
        show(percent);
    }
}
