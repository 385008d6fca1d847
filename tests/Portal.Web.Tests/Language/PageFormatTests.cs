using Portal.Web.Language;

namespace Portal.Web.Tests.Language;

public sealed class PageFormatTests
{
    private static readonly DateTimeOffset Late = new(2026, 11, 29, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Numbers_AreGroupedAndCut() => Assert.Equal(("1,204", "0.4"), (PageFormat.Whole(1204), PageFormat.Tenths(0.44)));

    [Fact]
    public void Time_InTheReadersZone_IsAnotherDayThere()
    {
        Assert.Equal("Sun 29 Nov 2026", PageFormat.Time(Late, Words.PatternDay));

        ReaderZone.Current = ReaderZone.Find("Europe/Berlin");

        Assert.Equal("Mon 30 Nov 2026", PageFormat.Time(Late, Words.PatternDay));
        Assert.Equal("00:30:00", PageFormat.Time(Late, Words.PatternTime));
    }
}
