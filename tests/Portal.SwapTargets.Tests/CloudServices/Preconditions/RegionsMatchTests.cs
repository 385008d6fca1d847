using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class RegionsMatchTests
{
    private static readonly RegionsMatch Rule = new();

    [Fact]
    public void Met_WhenBothAreInOne() => Rule.Judge(Pairs.Ready()).IsMet("westeurope");

    [Fact]
    public void Met_WhenAzureWritesItInTwoWays() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { Location = "West Europe" })).IsMet("westeurope");

    [Fact]
    public void NotMet_WhenTheyDiffer() => Assert.Equal(
        "Deploy the release in westeurope.",
        Rule.Judge(Pairs.Ready().WithStaging(side => side with { Location = "North Europe" }))
            .IsNotMet(Severity.Block, "westeurope and northeurope", "Regions differ", "Production is in westeurope, staging in northeurope.").Remedy);

    [Fact]
    public void Unknown_WhenNotTold() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { Location = "" }))
        .IsUnknown(Severity.Block, "Azure does not tell the region of shop-1123.");

    [Fact]
    public void Unknown_WhenOneSideIsMissing() => Rule.Judge(Pairs.OnlyProduction()).IsUnknown(Severity.Block, "There is only one deployment.");
}
