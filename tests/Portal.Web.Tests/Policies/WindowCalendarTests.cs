using System.Globalization;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;
using Portal.Web.Policies;

namespace Portal.Web.Tests.Policies;

/// <summary>Recurrence and time zones, with the days on which clocks change.</summary>
public sealed class WindowCalendarTests
{
    /// <summary>What the longest search of a rule that never happens makes, four times.</summary>
    private const long MostBytes = 40_000_000;

    private readonly WindowCalendar calendar = new();

    [Fact]
    public void Next_EveryWeekend_ComesAgainByTheClocksOfItsZone() => Assert.Equal(
        ["2026-10-16T16:00Z 2026-10-19T05:00Z", "2026-10-23T16:00Z 2026-10-26T06:00Z", "2026-10-30T17:00Z 2026-11-02T06:00Z"],
        Next("2026-10-02T18:00", "2026-10-05T07:00", "Europe/Berlin", "FREQ=WEEKLY;BYDAY=FR", "2026-10-14T00:00Z", 3));

    [Fact]
    public void Next_EveryNight_KeepsTheClockWhenItGoesForward() => Assert.Equal(
        ["2026-03-28T21:00Z 2026-03-29T04:00Z", "2026-03-29T20:00Z 2026-03-30T04:00Z"],
        Next("2026-03-01T22:00", "2026-03-02T06:00", "Europe/Berlin", "FREQ=DAILY", "2026-03-28T12:00Z", 2));

    [Fact]
    public void Next_HourThatComesTwice_IsClosedTwice() => Assert.Equal(
        ["2026-10-25T00:30Z 2026-10-25T01:45Z"],
        Next("2026-10-25T02:30", "2026-10-25T02:45", "Europe/Berlin", null, "2026-10-24T00:00Z", 1));

    [Fact]
    public void Next_HourThatIsSkipped_BeginsWhenTheClocksGoOn() => Assert.Equal(
        ["2026-03-29T01:30Z 2026-03-29T02:00Z"],
        Next("2026-03-29T02:30", "2026-03-29T04:00", "Europe/Berlin", null, "2026-03-28T00:00Z", 1));

    [Theory]
    [InlineData("America/New_York", "2026-11-27T23:00Z 2026-11-28T00:00Z")]
    [InlineData("Asia/Kolkata", "2026-11-27T12:30Z 2026-11-27T13:30Z")]
    [InlineData("Pacific/Kiritimati", "2026-11-27T04:00Z 2026-11-27T05:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-11-27T07:00Z 2026-11-27T08:00Z")]
    [InlineData("Etc/UTC", "2026-11-27T18:00Z 2026-11-27T19:00Z")]
    public void Next_OtherZones_AreTheirOwn(string zone, string span) => Assert.Equal([span], Next("2026-11-27T18:00", "2026-11-27T19:00", zone, null, "2026-11-01T00:00Z", 5));

    [Fact]
    public void Next_WindowThatIsOn_ComesFirst() => Assert.Equal(
        ["2026-11-27T17:00Z 2026-11-30T06:00Z"], Next("2026-01-02T18:00", "2026-01-05T07:00", "Europe/Berlin", "FREQ=WEEKLY;BYDAY=FR", "2026-11-29T12:00Z", 1));

    [Theory]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30")]
    [InlineData("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20", "2026-12-20")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-11-20")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30")]
    public void Next_RulesThatPeopleWrite_FallWhereTheySay(string rule, string day) =>
        Assert.StartsWith(day, Assert.Single(Next("2026-01-02T12:00", "2026-01-02T13:00", "Etc/UTC", rule, "2026-11-14T12:00Z", 1)), StringComparison.Ordinal);

    [Fact]
    public void Next_LastDayOfTheRule_IsTheLast() => Assert.Equal(
        ["2026-11-06T12:00Z 2026-11-06T13:00Z", "2026-11-07T12:00Z 2026-11-07T13:00Z"],
        Next("2026-11-01T12:00", "2026-11-01T13:00", "Etc/UTC", "FREQ=DAILY;UNTIL=20261107T120000", "2026-11-06T00:00Z", 5));

    [Fact]
    public void Next_Counted_EndsWithItsCount() => Assert.Equal(
        ["2026-11-03T12:00Z 2026-11-03T13:00Z"], Next("2026-11-01T12:00", "2026-11-01T13:00", "Etc/UTC", "FREQ=DAILY;COUNT=3", "2026-11-03T00:00Z", 5));

    [Fact]
    public void Next_Over_IsNone() => Assert.Empty(Next("2026-11-01T12:00", "2026-11-01T13:00", "Etc/UTC", null, "2026-11-02T00:00Z", 5));

    [Theory]
    [InlineData("FREQ=SECONDLY", "rule")]
    [InlineData("FREQ=MINUTELY;INTERVAL=1", "rule")]
    [InlineData("FREQ=HOURLY", "rule")]
    [InlineData("FREQ=DAILY;BYSECOND=0,1,2", "rule")]
    [InlineData("FREQ=DAILY;BYHOUR=1", "rule")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "rule")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;INTERVAL=400", "rule")]
    [InlineData("FREQ=DAILY;COUNT=1000000000", "rule")]
    [InlineData("FREQ=DAILY;INTERVAL=0", "rule")]
    [InlineData("FREQ=DAILY;INTERVAL=-1", "rule")]
    [InlineData("FREQ=DAILY;INTERVAL=99999999999999999999", "rule")]
    [InlineData("FREQ=DAILY;UNTIL=20261107T120000Z", "rule")]
    [InlineData("FREQ=DAILY;UNTIL=99999999", "rule")]
    [InlineData("FREQ=DAILY;UNTIL=20200101", "rule")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX", "rule")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,MO,MO,MO,MO,MO,MO,MO", "rule")]
    [InlineData("FREQ=DAILY;FREQ=DAILY", "rule")]
    [InlineData("BYDAY=FR", "rule")]
    [InlineData("RRULE:FREQ=DAILY", "rule")]
    [InlineData("freq=daily", "rule")]
    [InlineData("FREQ=DAILY\r\nEXDATE:20261101", "rule")]
    [InlineData("every friday", "rule")]
    public void Faults_HostileOrWrongRule_IsNamedAtOnce(string rule, string place)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var faults = calendar.Faults(Window("2026-11-01T12:00", "2026-11-01T13:00", "Etc/UTC", rule));

        Assert.Equal([place], faults.Select(fault => fault.Place));
        AssertLittleWork(since: before);
    }

    [Fact]
    public void Faults_VeryLongRule_IsNotEvaluated() =>
        Assert.Equal(["rule"], calendar.Faults(Window("2026-11-01T12:00", "2026-11-01T13:00", "Etc/UTC", $"FREQ=DAILY;BYMONTHDAY={string.Join(',', Enumerable.Repeat("1", 500))}")).Select(fault => fault.Place));

    [Theory]
    [InlineData("2026-11-01T13:00", "2026-11-01T13:00", "Etc/UTC", null, "end")]
    [InlineData("2026-11-01T13:00", "2026-11-01T12:00", "Etc/UTC", null, "end")]
    [InlineData("2026-11-01T13:00", "2028-11-01T13:00", "Etc/UTC", null, "end")]
    [InlineData("2026-11-01T13:00", "2026-12-31T13:00", "Etc/UTC", "FREQ=YEARLY", "end")]
    [InlineData("1900-11-01T13:00", "1900-11-01T14:00", "Etc/UTC", null, "start")]
    [InlineData("2026-11-01T13:00", "2026-11-01T14:00", "Berlin", null, "timeZone")]
    [InlineData("2026-11-01T13:00", "2026-11-01T14:00", "", null, "timeZone")]
    public void Faults_Times_AreNamed(string start, string end, string zone, string? rule, string place) =>
        Assert.Equal([place], calendar.Faults(Window(start, end, zone, rule)).Select(fault => fault.Place));

    [Fact]
    public void Faults_RuleOfManyYears_IsQuickEnoughToAskOften()
    {
        var window = Window("2014-01-01T12:00", "2014-01-01T13:00", "Europe/Berlin", "FREQ=DAILY");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(5, calendar.Next(window, At("2026-11-14T12:00Z"), 5).Count);

        AssertLittleWork(since: before);
    }

    /// <summary>Every step of an evaluation makes objects: their bytes tell how much was done, however busy the machine is.</summary>
    private static void AssertLittleWork(long since)
    {
        var made = GC.GetAllocatedBytesForCurrentThread() - since;
        TestContext.Current.TestOutputHelper?.WriteLine($"{made:N0} bytes");
        Assert.InRange(made, 0, MostBytes);
    }

    private IEnumerable<string> Next(string start, string end, string zone, string? rule, string after, int count) =>
        calendar.Next(Window(start, end, zone, rule), At(after), count).Select(span => $"{span.From.UtcDateTime:yyyy-MM-ddTHH:mm}Z {span.Until.UtcDateTime:yyyy-MM-ddTHH:mm}Z");

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static FreezeWindow Window(string start, string end, string zone, string? rule) => RuleSamples.Window(Sample.Now, Sample.Now) with
    {
        Start = DateTime.Parse(start, CultureInfo.InvariantCulture), End = DateTime.Parse(end, CultureInfo.InvariantCulture), TimeZone = zone, Rule = rule,
    };
}
