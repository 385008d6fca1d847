using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Rules;

namespace Portal.Web.Tests.Components.Rules;

public sealed class WindowDraftTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("DAILY", "FREQ=DAILY")]
    [InlineData("WEEKLY", "FREQ=WEEKLY;BYDAY=FR")]
    [InlineData("MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=27")]
    [InlineData("own", "FREQ=YEARLY")]
    public void ToWindow_Repeat_BecomesARuleOfICalendar(string repeat, string? rule)
    {
        var window = new WindowDraft { Reason = "x", Start = "2026-11-27T18:00", End = "2026-11-27T19:00", Repeat = repeat, Rule = "FREQ=YEARLY" }.ToWindow(out var fault);

        Assert.Null(fault);
        Assert.Equal(rule, window?.Rule);
        Assert.Equal(new DateTime(2026, 11, 27, 18, 0, 0, DateTimeKind.Unspecified), window?.Start);
    }

    [Theory]
    [InlineData("", "2026-11-27T19:00", "start")]
    [InlineData("2026-11-27T18:00", "", "end")]
    [InlineData("2026-11-27T18:00", "tomorrow", "end")]
    public void ToWindow_TimeMissing_SaysWhich(string start, string end, string place)
    {
        Assert.Null(new WindowDraft { Start = start, End = end }.ToWindow(out var fault));
        Assert.Equal(place, fault?.Place);
    }

    [Fact]
    public void Of_Window_ComesBackAsItWas()
    {
        var window = RuleSamples.Window(Sample.Now, Sample.Now.AddHours(2), "team=retail") with { Id = "w", Rule = "FREQ=WEEKLY;BYDAY=MO", ReturnsToo = true, Effect = WindowEffect.Warns, TimeZone = "Europe/Berlin" };

        var back = WindowDraft.Of(window).ToWindow(out _);

        Assert.Equal(window with { By = back!.By, At = back.At, Start = back.Start, End = back.End }, back);
        Assert.Equal(new DateTime(2026, 11, 6, 14, 2, 0, DateTimeKind.Unspecified), back.Start); // A form has minutes.
    }

    [Fact]
    public void Presets_FallOnTheComingFriday()
    {
        var weekend = WindowDraft.Weekend(Sample.Now); // A Friday.

        Assert.Equal(("2026-11-06T18:00", "2026-11-09T07:00", "WEEKLY"), (weekend.Start, weekend.End, weekend.Repeat));
        Assert.Equal(("2026-11-13T16:00", "2026-11-14T00:00", WindowEffect.Warns), (WindowDraft.FridayAfternoon(Sample.Now.AddDays(1)).Start, WindowDraft.FridayAfternoon(Sample.Now.AddDays(1)).End, WindowDraft.FridayAfternoon(Sample.Now).Effect));
    }
}
