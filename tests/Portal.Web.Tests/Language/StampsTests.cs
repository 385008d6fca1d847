using Bunit;
using Portal.Web.Language;

namespace Portal.Web.Tests.Language;

public sealed class StampsTests : BunitContext
{
    [Theory]
    [InlineData("Closed until Mon 30 Nov 07:00 UTC+1.", "Closed until Mon 30 Nov <span title=\"06:00 UTC\">07:00 UTC+1</span>.")]
    [InlineData("Read at 14:03:11.4 UTC−3:30 or before.", "Read at <span title=\"17:33:11.4 UTC\">14:03:11.4 UTC−3:30</span> or before.")]
    [InlineData("Fri 6 Nov 03:10 UTC+5:30", "Fri 6 Nov <span title=\"21:40 UTC, the day before\">03:10 UTC+5:30</span>")]
    [InlineData("from 23:30:00 UTC−1 to 00:10 UTC+0:30", "from <span title=\"00:30:00 UTC, the day after\">23:30:00 UTC−1</span> to <span title=\"23:40 UTC, the day before\">00:10 UTC+0:30</span>")]
    [InlineData("at [14:03] UTC+2", "at [<span title=\"12:03 UTC\">14:03] UTC+2</span>")]
    public void In_TimesOfAnotherZone_SayUtcWhenPointedAt(string text, string html) => Render(Stamps.In(text)).MarkupMatches(html);

    [Theory]
    [InlineData("Read at 14:03:11 UTC.")]
    [InlineData("4.1.7 <b> & 9:30 in UTC+1 is no time")]
    [InlineData("")]
    public void In_NoTimeOfAnotherZone_IsTheTextItself(string text) => Assert.Equal(text, Render(Stamps.In(text)).Nodes.Length == 0 ? "" : Assert.Single(Render(Stamps.In(text)).Nodes).TextContent);

    [Fact]
    public void In_Null_IsNothing() => Assert.Empty(Render(Stamps.In(null)).Markup);
}
