using Bunit;
using Portal.Web.Components.Controls;
using Portal.Web.Language;

namespace Portal.Web.Tests.Components.Controls;

public sealed class AtTests : BunitContext
{
    private static readonly DateTimeOffset Moment = new(2026, 7, 29, 14, 3, 11, TimeSpan.Zero);

    [Fact]
    public void At_InTheReadersZone_HasUtcWhenPointedAt()
    {
        ReaderZone.Current = ReaderZone.Find("Europe/Berlin");

        var time = Render<At>(at => at.Add(self => self.Time, Moment)).Find("time");

        Assert.Equal("16:03:11", time.TextContent);
        Assert.Equal("2026-07-29 14:03:11 UTC", time.GetAttribute("title"));
        Assert.Equal("2026-07-29T14:03:11Z", time.GetAttribute("datetime"));
    }

    [Fact]
    public void At_WithItsOwnWords_SaysThose()
    {
        var time = Render<At>(at => at.Add(self => self.Time, Moment).Add(self => self.Text, Ages.Stamp(Moment))).Find("time");

        Assert.Equal("14:03:11 UTC", time.TextContent);
    }
}
