using Portal.Domain.Preconditions;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Preconditions;

public class ProductionIsDeployedTests
{
    private static readonly ProductionIsDeployed Rule = new();

    [Fact]
    public void Met_WhenThereIsOne()
    {
        var finding = Rule.Judge(Sample.Facts);

        Assert.Equal((Answer.Met, "shop-api-0911", Rule.Title), (finding.Answer, finding.Measured, finding.Headline));
    }

    [Fact]
    public void NotMet_WhenThereIsNone()
    {
        var finding = Rule.Judge(Sample.Facts with { Service = Sample.Service with { Production = null } });

        Assert.Equal((Answer.NotMet, Severity.Block, "none", "No production deployment"), (finding.Answer, finding.Severity, finding.Measured, finding.Headline));
        Assert.Equal(("shop-api has no production deployment.", "Deploy a release to production first."), (finding.Because, finding.Remedy));
    }
}
