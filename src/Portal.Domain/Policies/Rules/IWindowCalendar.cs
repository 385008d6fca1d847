namespace Portal.Domain.Policies.Rules;

/// <summary>Knows time zones and how things recur.</summary>
public interface IWindowCalendar
{
    /// <returns>What is wrong with the times of a window, a sentence for each fault with its place; none when it can be used.</returns>
    IReadOnlyList<RuleFault> Faults(FreezeWindow window);

    /// <summary>The times that a window is on and that end after a time, earliest first; fewer where there are no more.</summary>
    IReadOnlyList<WindowSpan> Next(FreezeWindow window, DateTimeOffset after, int count);
}
