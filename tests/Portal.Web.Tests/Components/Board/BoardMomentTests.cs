using Portal.Web.Components.Board;

namespace Portal.Web.Tests.Components.Board;

public sealed class BoardMomentTests
{
    [Theory]
    [InlineData("2026-11-03T14:03Z", "2026-11-03T14:03:00")]
    [InlineData("2026-11-03T14:03:11.25Z", "2026-11-03T14:03:11")]
    [InlineData("2026-11-03T14:03", "2026-11-03T14:03:00")]
    [InlineData("2026-11-03T15:03+01:00", "2026-11-03T14:03:00")]
    [InlineData("2026-11-03", "2026-11-03T00:00:00")]
    public void Of_ATime_IsUtcUnlessItSaysOtherwise(string text, string field)
    {
        var moment = BoardMoment.Of(text)!;

        Assert.Equal((text, field), (moment.Text, moment.Field));
    }

    [Fact]
    public void Of_NoTime_KeepsItsText() => Assert.Equal(new BoardMoment("yesterday", null), BoardMoment.Of(" yesterday "));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Of_Nothing_IsNow(string? text) => Assert.Null(BoardMoment.Of(text));

    [Fact]
    public void Of_MomentOfTheLedger_ReadsBackExactly()
    {
        var at = new DateTimeOffset(2026, 11, 3, 14, 3, 11, TimeSpan.Zero).AddMicroseconds(123456);

        Assert.Equal(at, BoardMoment.Of(BoardMoment.Of(at).Text)!.At);
    }
}
