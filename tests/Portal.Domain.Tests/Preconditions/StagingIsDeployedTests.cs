using Portal.Domain.Preconditions;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Preconditions;

public class StagingIsDeployedTests
{
    private static readonly StagingIsDeployed Rule = new();

    [Fact]
    public void Met_WhenThereIsOne()
    {
        var finding = Rule.Judge(Sample.Facts);

        Assert.Equal((Answer.Met, "shop-api-1123", Rule.Title), (finding.Answer, finding.Measured, finding.Headline));
    }

    [Fact]
    public void NotMet_WhenThereIsNone()
    {
        var finding = Rule.Judge(Sample.Facts with { Service = Sample.Service with { Staging = null } });

        Assert.Equal((Answer.NotMet, Severity.Block, "none", "Nothing to swap"), (finding.Answer, finding.Severity, finding.Measured, finding.Headline));
        Assert.Equal(("shop-api has no staging deployment.", "Deploy a release to staging first."), (finding.Because, finding.Remedy));
    }
}
