using Portal.Domain.Operations;
using Portal.Web.Components.Operations;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Operations;

public sealed class ExpectationTests
{
    [Fact]
    public void Of_NoSwapYet_SaysSo() => Assert.StartsWith("No swap of this service yet.", Expectation.Of([]).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Of_SeveralSwaps_TakesTheMedianOfThoseThatSucceeded() =>
        Assert.StartsWith("About 9 s, median of 3 swaps.", Expectation.Of([Took(3), Took(9), Took(300), DialogSamples.Operation(OperationStatus.Failed)]).Sentence, StringComparison.Ordinal);

    private static Operation Took(int seconds) => DialogSamples.Operation(OperationStatus.Succeeded) with { StartedAt = DialogSamples.Now.AddSeconds(-seconds) };
}
