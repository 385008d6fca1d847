using System.Globalization;
using Portal.Web.Language;

namespace Portal.Web.Tests.Language;

public sealed class SaidTimesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 6, 14, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Ana started swap 7 at 14:03:11 UTC; it has not ended yet.", "Ana started swap 7 at 19:33:11 UTC+5:30; it has not ended yet.")]
    [InlineData("Asked at 20:03 UTC; nobody has decided yet.", "Asked at 01:33 UTC+5:30; nobody has decided yet.")]
    [InlineData("until Fri 6 Nov 18:02 UTC", "until Fri 6 Nov 23:32 UTC+5:30")]
    [InlineData("until Fri 6 Nov 20:02 UTC as the way back", "until Sat 7 Nov 01:32 UTC+5:30 as the way back")]
    [InlineData("until Mon 4 Jan 18:02 UTC", "until Mon 4 Jan 23:32 UTC+5:30")]
    [InlineData("until Mon 4 Jan 2027 18:02 UTC", "until Mon 4 Jan 2027 23:32 UTC+5:30")]
    [InlineData("29 Nov, no time of UTC", "29 Nov, no time of UTC")]
    [InlineData("Mon 31 Feb 18:02 UTC", "Mon 31 Feb 18:02 UTC")]
    public void In_AnotherZone_IsThatOfTheReader(string text, string told)
    {
        (ReaderZone.AskedAt, ReaderZone.Current) = (Now, ReaderZone.Find("Asia/Kolkata"));

        Assert.Equal(told, SaidTimes.In(text));
    }

    [Fact]
    public void In_AnotherLanguage_NamesTheDayInIt()
    {
        (ReaderZone.AskedAt, CultureInfo.CurrentUICulture) = (Now, CultureInfo.GetCultureInfo("qps-ploc"));

        Assert.Equal("until [[Ƒří 6 Ñöṽ 18:02] UTC]", SaidTimes.In("until Fri 6 Nov 18:02 UTC"));
    }

    [Fact]
    public void In_NobodyAsked_StaysAsSaid()
    {
        ReaderZone.Current = ReaderZone.Find("Asia/Kolkata");

        Assert.Equal("at 14:03:11 UTC", SaidTimes.In("at 14:03:11 UTC"));
    }
}
