using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Preconditions;

public class VersionIsNotOlderTests
{
    private static readonly VersionIsNotOlder Rule = new();

    [Theory]
    [InlineData("4.1.7", "4.2.0")]
    [InlineData("4.2.0", "4.2.0")]
    [InlineData("4.2.0-rc.1", "4.2.0")]
    public void Met_WhenStagingIsNewerOrEqual(string production, string staging)
    {
        var finding = Rule.Judge(Facts(production, staging));

        Assert.Equal((Answer.Met, $"{production}, then {staging}"), (finding.Answer, finding.Measured));
    }

    [Fact]
    public void Met_WhenTheOlderOneReturns()
    {
        // 4.2.0 replaced 4.1.7 in the last swap; now the sides are the other way round.
        var last = Sample.Operation(OperationStatus.Succeeded, id: 1);
        var service = Sample.Service with
        {
            Production = Sample.Service.Staging! with { Slot = Slot.Production },
            Staging = Sample.Service.Production! with { Slot = Slot.Staging },
        };

        var finding = Rule.Judge(Sample.Facts with { Service = service, LastSwap = last });

        Assert.Equal((Answer.Met, "return to 4.1.7"), (finding.Answer, finding.Measured));
    }

    [Fact]
    public void NotMet_WhenStagingIsOlder()
    {
        var finding = Rule.Judge(Facts("4.2.0", "4.1.7"));

        Assert.Equal((Answer.NotMet, Severity.Warn, "4.2.0, then 4.1.7", "Older version staged"), (finding.Answer, finding.Severity, finding.Measured, finding.Headline));
        Assert.Equal("4.1.7 is older than 4.2.0, which is live.", finding.Because);
    }

    [Fact]
    public void Unknown_WhenVersionsHaveNoOrder()
    {
        var finding = Rule.Judge(Facts("4.2.0", "shop-api-1123"));

        Assert.Equal((Answer.Unknown, Severity.Inform, "Versions not comparable"), (finding.Answer, finding.Severity, finding.Headline));
        Assert.NotEmpty(finding.Remedy);
    }

    [Fact]
    public void Unknown_WhenOneSideIsMissing() =>
        Assert.Equal(Answer.Unknown, Rule.Judge(Sample.Facts with { Service = Sample.Service with { Staging = null } }).Answer);

    private static SwapFacts Facts(string production, string staging) => Sample.Facts with
    {
        Service = Sample.Service with
        {
            Production = Sample.Service.Production! with { Version = production },
            Staging = Sample.Service.Staging! with { Version = staging },
        },
    };
}
