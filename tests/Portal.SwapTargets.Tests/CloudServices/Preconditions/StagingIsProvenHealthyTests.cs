using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class StagingIsProvenHealthyTests
{
    private static readonly StagingIsProvenHealthy Rule = new();

    [Fact]
    public void Unknown_WhenNothingWasProbed_TellsWhereToLook() => Assert.Equal(
        "Open shop-Staging.westeurope.cloudapp.azure.com and see that it answers.",
        Rule.Judge(Pairs.Ready()).IsUnknown(Severity.Inform, "Started instances need not answer well; nothing was asked over HTTP.").Remedy);
}
