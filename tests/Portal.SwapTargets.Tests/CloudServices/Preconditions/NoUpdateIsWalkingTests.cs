using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class NoUpdateIsWalkingTests
{
    private static readonly NoUpdateIsWalking Rule = new();

    [Fact]
    public void Met_WhenNoDomainIsWalked() => Rule.Judge(Pairs.Ready()).IsMet("none");

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void NotMet_WhenADomainIsWalked(int domain)
    {
        var finding = Rule.Judge(Pairs.Ready().WithStaging(side => side.WithView(view => view with { CurrentUpgradeDomain = domain }))).IsNotMet(
            Severity.Block, $"staging in domain {domain}", "Update walking", $"shop-1123 is being updated, now in domain {domain} of 0 to 4.");

        Assert.Equal("VipSwapNotAllowedAsRollingUpgradeIsInProgress", finding.AzureSays);
        Assert.Equal("Wait until the update has ended.", finding.Remedy);
    }

    [Fact]
    public void NotMet_WhenSomebodyWalksByHand_SaysToWalkTheRest() => Assert.Equal(
        "Walk the remaining update domains of shop-0911.",
        Rule.Judge(Pairs.Ready().WithProduction(side => (side with { UpgradeMode = "Manual" }).WithView(view => view with { CurrentUpgradeDomain = 1, MaxUpgradeDomain = null }))).Remedy);

    [Fact]
    public void Met_WhenNotToldButSettledWithAllInstancesStarted() => Assert.Equal(
        Answer.Met, Rule.Judge(Pairs.Ready().WithProduction(side => side.WithView(view => view with { CurrentUpgradeDomain = null, ProvisioningState = "succeeded" }))).Answer);

    [Fact]
    public void Unknown_WhenNotTold() => Rule.Judge(Pairs.Ready().WithProduction(side => side.WithView(view => view with { CurrentUpgradeDomain = null, ProvisioningState = null })))
        .IsUnknown(Severity.Block, "Azure does not tell whether an update walks through shop-0911.");

    [Fact]
    public void Unknown_WhenInstanceViewWasNotRead() => Rule.Judge(Pairs.Ready().WithProduction(side => side with { InstanceView = Reading.Failed<InstanceViewFacts>(Pairs.Lost) }))
        .IsUnknown(Severity.Block, "The instance view of production could not be read: Azure did not answer.");
}
