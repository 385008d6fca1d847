using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class NoFrontendIsInternalTests
{
    private static readonly NoFrontendIsInternal Rule = new();

    [Fact]
    public void Met_WhenAllArePublic() => Rule.Judge(Pairs.Ready()).IsMet("none");

    [Theory]
    [InlineData("/subnet", null)]
    [InlineData(null, "10.0.0.4")]
    public void NotMet_WhenAServiceNamesAnInternalOne(string? subnet, string? address)
    {
        var finding = Rule.Judge(Pairs.Ready().WithStaging(side => side with { Frontends = [.. side.Frontends, new("internal-lb", "inside", null, subnet, address)] }))
            .IsNotMet(Severity.Block, "staging 1", "Internal load balancer", "shop-1123 has the internal frontend inside.");

        Assert.Equal("CloudServiceLoadBalancerShouldNotReferenceBothPublicIPAndSubnet", finding.AzureSays);
    }

    [Fact]
    public void NotMet_WhenOneFrontendIsBoth() => Assert.Equal(Answer.NotMet, Rule.Judge(Pairs.Ready().WithStaging(side =>
        side with { Frontends = [side.Frontends[0] with { SubnetId = "/subnet" }] })).Answer);

    [Fact]
    public void NotMet_WhenTheLoadBalancerHasAnInternalOne() => Rule.Judge(Pairs.Ready().WithProduction(side => side.WithBalancer(balancer =>
            balancer with { Frontends = [.. balancer.Frontends, new("/lb/inside", "inside", null, "/subnet", null)] })))
        .IsNotMet(Severity.Block, "production 1", "Internal load balancer", "shop-0911 has the internal frontend inside.");

    [Fact]
    public void Unknown_WhenOneSideIsMissing() => Rule.Judge(Pairs.OnlyProduction()).IsUnknown(Severity.Block, "There is only one deployment.");
}
