using Portal.Domain.Probing;
using Portal.Storage.Lamps;

namespace Portal.Storage.Tests.Lamps;

public sealed class LampTextTests
{
    private static readonly DateTimeOffset From = new(2026, 11, 3, 14, 3, 0, TimeSpan.Zero);

    [Fact]
    public void Read_WhatWasWritten_IsTheSameAnswers()
    {
        var strip = new AddressStrip(
            [At(0, "4.1.7"), At(251, "4.1.7"), new(From.AddMilliseconds(500), Failure: "connection refused"), At(751, "4.2.0"), At(700, "4.2.0"), new(From.AddMilliseconds(1000), Status: 503)],
            [At(3, "4.2.0")]);

        var read = LampText.Read(LampText.Write(strip));

        Assert.Equal(strip.Production.Select(answer => (answer.At, answer.Version, answer.Failure is null)), read.Production.Select(answer => (answer.At, answer.Version, answer.Failure is null)));
        Assert.Equal(From.AddMilliseconds(3), Assert.Single(read.Staging).At);
    }

    [Fact]
    public void Write_FiveMinutesAtFiveASecond_StaysBelowTwentyKilobytes()
    {
        var strip = new AddressStrip([.. Enumerable.Range(0, 1500).Select(i => At(i * 203, "4.1.7"))], [.. Enumerable.Range(0, 1500).Select(i => At(i * 203, "4.2.0"))]);

        Assert.InRange(LampText.Write(strip).Length, 1000, 20_000);
    }

    [Fact]
    public void Read_Empty_IsEmpty() => Assert.True(LampText.Read(LampText.Write(AddressStrip.Empty)).IsEmpty);

    [Fact]
    public void Read_OtherText_SaysWhatIsWrong() => Assert.Throws<FormatException>(() => LampText.Read("""{"Versions":["4.1.7"],"From":0}""" + "\n0b\n"));

    private static ProbeAnswer At(int milliseconds, string version) => new(From.AddMilliseconds(milliseconds), version, 200);
}
