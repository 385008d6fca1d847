namespace Portal.Domain.Policies.Rules;

/// <summary>A window with the next times that it is on.</summary>
/// <param name="IsOn">At the time of reading: whoever watches is told when it begins and when it ends.</param>
public sealed record TimedWindow(FreezeWindow Window, EquatableList<WindowSpan> Next, bool IsOn)
{
    public WindowSpan? At(DateTimeOffset at) => Next.FirstOrDefault(span => span.Holds(at));

    public WindowSpan? After(DateTimeOffset at) => Next.FirstOrDefault(span => span.From > at);
}
