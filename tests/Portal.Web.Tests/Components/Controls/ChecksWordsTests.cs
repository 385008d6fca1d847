using Portal.Domain.Estate;
using Portal.Domain.Preconditions;
using Portal.Web.Components.Controls;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Controls;

public sealed class ChecksWordsTests
{
    private static readonly Finding[] Findings = [DialogSamples.Met("P01"), DialogSamples.NotMet()];

    [Fact]
    public void Of_Findings_SaysHowManyAreMet_AsTheLogDoes()
    {
        Assert.Equal("1 of 2 checks met", ChecksWords.Of(Findings));
        Assert.Equal(Readiness.Checks(Findings), ChecksWords.Of(Findings));
    }

    [Fact]
    public void Short_BelowATitle_LeavesTheNounOut() => Assert.Equal("1 of 2 met", ChecksWords.Short(Findings));
}
