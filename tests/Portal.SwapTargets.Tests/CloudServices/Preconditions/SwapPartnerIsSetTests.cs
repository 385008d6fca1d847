using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class SwapPartnerIsSetTests
{
    private static readonly SwapPartnerIsSet Rule = new();

    [Fact]
    public void Met_WhenPartnerIsNamed() => Rule.Judge(Pairs.Ready()).IsMet("set");

    [Fact]
    public void NotMet_WhenNoPartnerIsNamed()
    {
        var finding = Rule.Judge(Pairs.OnlyProduction() with { Partner = PartnerReference.None }).IsNotMet(
            Severity.Block, "none", "No swap partner", "shop-0911 is not paired with another deployment; Azure sets that only when the second one is created.");

        Assert.Equal("SwappableCloudServicePropertyNotSet", finding.AzureSays);
    }
}
