namespace Portal.Web.Components.Standby;

/// <summary>How long an old side can be kept, from now.</summary>
/// <param name="Text">"1 day".</param>
internal sealed record LeaseChoice(string Text, TimeSpan Lasts)
{
    public static IReadOnlyList<LeaseChoice> All =>
    [
        new(Words.LeaseChoice1Hour, TimeSpan.FromHours(1)), new(Words.LeaseChoice4Hours, TimeSpan.FromHours(4)), new(Words.LeaseChoice12Hours, TimeSpan.FromHours(12)), new(Words.LeaseChoice1Day, TimeSpan.FromDays(1)),
        new(Words.LeaseChoice3Days, TimeSpan.FromDays(3)), new(Words.LeaseChoice1Week, TimeSpan.FromDays(7)), new(Words.LeaseChoice2Weeks, TimeSpan.FromDays(14)), new(Words.LeaseChoice4Weeks, TimeSpan.FromDays(28)),
    ];

    /// <summary>Long enough for a release to prove itself, short enough to be noticed.</summary>
    public static LeaseChoice Usual => All[3];
}
