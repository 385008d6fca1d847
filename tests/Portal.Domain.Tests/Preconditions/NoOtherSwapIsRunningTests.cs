using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Preconditions;

public class NoOtherSwapIsRunningTests
{
    private static readonly NoOtherSwapIsRunning Rule = new();

    [Fact]
    public void Met_WhenNothingRuns()
    {
        var finding = Rule.Judge(Sample.Facts);

        Assert.Equal((Answer.Met, "none", ""), (finding.Answer, finding.Measured, finding.Because));
    }

    [Theory]
    [InlineData(OperationStatus.Written)]
    [InlineData(OperationStatus.Switching)]
    [InlineData(OperationStatus.Unknown)]
    [InlineData(OperationStatus.Split)]
    public void NotMet_WhenASwapHasNotEnded(OperationStatus status)
    {
        var finding = Rule.Judge(Sample.Facts with { ActiveOperation = Sample.Operation(status, id: 7) });

        Assert.Equal((Answer.NotMet, Severity.Block, "swap 7", "A swap is running"), (finding.Answer, finding.Severity, finding.Measured, finding.Headline));
        Assert.Equal("Ana Ribeiro started swap 7 at 14:02:51 UTC; it has not ended yet.", finding.Because);
        Assert.NotEmpty(finding.Remedy);
    }
}
