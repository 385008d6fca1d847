using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class CustomNamesLeadToProductionTests
{
    private static readonly CustomNamesLeadToProduction Rule = new();

    [Fact]
    public void Unknown_WhenNamesAreNotKnown_TellsWhereTheyShouldLead() => Assert.Equal(
        "Look them up: they should lead to shop-Production.westeurope.cloudapp.azure.com.",
        Rule.Judge(Pairs.Ready()).IsUnknown(Severity.Inform, "Names of your own are not known here, so they were not resolved.").Remedy);

    [Fact]
    public void Unknown_WhenProductionIsMissing() => Assert.Equal("Look them up: they should lead to the production address.", Rule.Judge(Pairs.OnlyStaging()).Remedy);
}
