using Portal.Web.Api.Ledger;
using Portal.Web.Components.History;
using Portal.Web.Language;

namespace Portal.Web.Tests.Components.History;

public sealed class ReaderDaysTests
{
    [Theory]
    [InlineData("UTC", "2026-11-06", "2026-11-06")]
    [InlineData("Europe/Berlin", "2026-11-05T23:00Z", "2026-11-06T23:00Z")]
    [InlineData("America/St_Johns", "2026-11-06T03:30Z", "2026-11-07T03:30Z")]
    public void Day_OfTheReadersZone_IsToldByItsEnds(string zone, string from, string until)
    {
        ReaderZone.Current = ReaderZone.Find(zone);

        Assert.Equal(from, ReaderDays.From("2026-11-06"));
        Assert.Equal(until, ReaderDays.Until("2026-11-06"));
        Assert.Equal("2026-11-06", ReaderDays.ShownFrom(from));
        Assert.Equal("2026-11-06", ReaderDays.ShownUntil(until));
    }

    [Fact]
    public void Day_WithAnHourMoreOrLess_EndsWhenTheNextBegins()
    {
        ReaderZone.Current = ReaderZone.Find("Europe/Berlin");

        Assert.Equal(TimeSpan.FromHours(25), LedgerTimes.Until(ReaderDays.Until("2026-10-25")) - LedgerTimes.From(ReaderDays.From("2026-10-25")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("someday")]
    public void Day_ThatIsNone_StaysAsItIs(string? text)
    {
        ReaderZone.Current = ReaderZone.Find("Europe/Berlin");

        Assert.Equal((text, text), (ReaderDays.From(text), ReaderDays.Until(text)));
        Assert.Null(ReaderDays.ShownFrom(text));
    }
}
