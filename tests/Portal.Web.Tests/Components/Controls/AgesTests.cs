using Portal.Web.Components.Controls;

namespace Portal.Web.Tests.Components.Controls;

public sealed class AgesTests
{
    [Theory]
    [InlineData(-3, "0 s")]
    [InlineData(9, "9 s")]
    [InlineData(59.9, "59 s")]
    [InlineData(60, "1 min")]
    [InlineData(35 * 60, "35 min")]
    [InlineData((2 * 3600) + 1800, "2 h")]
    [InlineData(23.99 * 3600, "23 h")]
    [InlineData(12 * 86400, "12 d")]
    [InlineData(204 * 86400, "204 d")]
    public void Text_AnyDuration_IsItsLargestWholeUnit(double seconds, string expected) => Assert.Equal(expected, Ages.Text(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(-1, "0:00")]
    [InlineData(9, "0:09")]
    [InlineData(760, "12:40")]
    public void Clock_AnyDuration_CountsMinutesAndSeconds(double seconds, string expected) => Assert.Equal(expected, Ages.Clock(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void TimeAndDay_OtherZone_AreUtc()
    {
        var at = new DateTimeOffset(2026, 11, 7, 1, 3, 11, TimeSpan.FromHours(11));

        Assert.Equal(("14:03:11", "Fri 6 Nov 2026"), (Ages.Time(at), Ages.Day(at)));
    }
}
