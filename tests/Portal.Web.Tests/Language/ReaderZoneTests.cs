using Portal.Web.Language;

namespace Portal.Web.Tests.Language;

public sealed class ReaderZoneTests
{
    private static readonly DateTimeOffset Winter = new(2026, 11, 29, 14, 3, 11, TimeSpan.Zero);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Nowhere/At_all")]
    [InlineData("../../etc/passwd")]
    [InlineData("a very long name that no zone has, sent by somebody who tries things out")]
    public void Find_NoZone_IsUtc(string? cookie) => Assert.Equal(TimeZoneInfo.Utc, ReaderZone.Find(cookie));

    [Theory]
    [InlineData("UTC", "UTC")]
    [InlineData("Europe%2FBerlin", "UTC+1")]
    [InlineData("America/St_Johns", "UTC−3:30")]
    [InlineData("Asia/Kolkata", "UTC+5:30")]
    public void Label_SaysHowFarFromUtc(string cookie, string label)
    {
        ReaderZone.Current = ReaderZone.Find(cookie);

        Assert.Equal(label, ReaderZone.Label(Winter));
    }

    [Fact]
    public void Label_InSummer_SaysSummersOffset()
    {
        ReaderZone.Current = ReaderZone.Find("Europe/Berlin");

        Assert.Equal("UTC+2", ReaderZone.Label(Winter.AddMonths(-5)));
    }
}
