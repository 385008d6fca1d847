using Portal.Domain.Policies.Rules;

namespace Portal.Domain.Tests.Support;

/// <summary>Knows UTC only, and windows that do not come again.</summary>
internal sealed class FakeCalendar : IWindowCalendar
{
    public IReadOnlyList<RuleFault> Faults(FreezeWindow window) => window.End > window.Start ? [] : [new RuleFault("end", "The end is not after the start.")];

    public IReadOnlyList<WindowSpan> Next(FreezeWindow window, DateTimeOffset after, int count)
    {
        var span = new WindowSpan(new(window.Start, TimeSpan.Zero), new(window.End, TimeSpan.Zero));
        return span.Until > after ? [span] : [];
    }
}
