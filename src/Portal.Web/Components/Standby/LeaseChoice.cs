namespace Portal.Web.Components.Standby;

/// <summary>How long an old side can be kept, from now.</summary>
/// <param name="Text">"1 day".</param>
internal sealed record LeaseChoice(string Text, TimeSpan Lasts)
{
    public static IReadOnlyList<LeaseChoice> All { get; } =
    [
        new("1 hour", TimeSpan.FromHours(1)), new("4 hours", TimeSpan.FromHours(4)), new("12 hours", TimeSpan.FromHours(12)), new("1 day", TimeSpan.FromDays(1)),
        new("3 days", TimeSpan.FromDays(3)), new("1 week", TimeSpan.FromDays(7)), new("2 weeks", TimeSpan.FromDays(14)), new("4 weeks", TimeSpan.FromDays(28)),
    ];

    /// <summary>Long enough for a release to prove itself, short enough to be noticed.</summary>
    public static LeaseChoice Usual => All[3];
}
