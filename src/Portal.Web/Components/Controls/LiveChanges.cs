namespace Portal.Web.Components.Controls;

/// <summary>How a page follows a live value: at most ten renders a second, until the page has gone.</summary>
internal static class LiveChanges
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Shows each value; a page that is slow, or just shown, gets the newest one only.</summary>
    public static async Task ShowAsync<T>(this IAsyncEnumerable<T> values, Func<T, Task> show, TimeProvider time, CancellationToken gone)
    {
        try
        {
            await foreach (var value in values.WithCancellation(gone))
            {
                await show(value);
                await Task.Delay(Pause, time, gone);
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }
    }
}
