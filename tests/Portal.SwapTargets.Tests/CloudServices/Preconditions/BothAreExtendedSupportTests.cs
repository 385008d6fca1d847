using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class BothAreExtendedSupportTests
{
    private static readonly BothAreExtendedSupport Rule = new();

    [Fact]
    public void Met_WhenBothAre() => Rule.Judge(Pairs.Ready()).IsMet("both");

    [Fact]
    public void Met_WhenAzureWritesTheTypeInAnotherCase() => Rule.Judge(Pairs.Ready().WithBoth(side => side with { ResourceType = "microsoft.compute/CloudServices" })).IsMet("both");

    [Fact]
    public void NotMet_WhenOneIsClassic() => Rule.Judge(Pairs.Ready().WithProduction(side => side with { ResourceType = "Microsoft.ClassicCompute/domainNames" }))
        .IsNotMet(Severity.Block, "production is not", "Models differ", "shop-0911 is of type Microsoft.ClassicCompute/domainNames, not Microsoft.Compute/cloudServices.");

    [Fact]
    public void Unknown_WhenTypeIsNotTold() => Rule.Judge(Pairs.Ready().WithProduction(side => side with { ResourceType = "" }))
        .IsUnknown(Severity.Block, "Azure does not tell the type of shop-0911.");
}
