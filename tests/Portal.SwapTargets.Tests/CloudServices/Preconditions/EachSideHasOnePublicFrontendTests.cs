using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class EachSideHasOnePublicFrontendTests
{
    private static readonly EachSideHasOnePublicFrontend Rule = new();

    [Fact]
    public void Met_WhenEachHasOne() => Rule.Judge(Pairs.Ready()).IsMet("1 and 1");

    [Fact]
    public void Met_WhenAnInternalOneStandsBesideIt_WhichAnotherRuleTells() => Rule.Judge(Pairs.Ready().WithStaging(side => side with
    {
        LoadBalancerConfigurations = 2,
        Frontends = [.. side.Frontends, new("internal-lb", "internal", null, "/subnet", "10.0.0.4")],
    })).IsMet("1 and 1");

    [Fact]
    public void NotMet_WhenOneHasNone() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { LoadBalancerConfigurations = 0, Frontends = [] }))
        .IsNotMet(Severity.Block, "staging 0", "No public frontend", "shop-1123 has no public frontend.");

    [Fact]
    public void NotMet_WhenOneHasAnInternalOneOnly_SaysSo() => Rule.Judge(Pairs.Ready().WithStaging(side =>
            side with { Frontends = [new("internal-lb", "internal", null, "/subnet", null)] }))
        .IsNotMet(Severity.Block, "staging 0", "Internal load balancer", "shop-1123 has no public frontend.");

    [Fact]
    public void NotMet_WhenOneHasTwo() => Rule.Judge(Pairs.Ready().WithProduction(side => side with { Frontends = [.. side.Frontends, new("shop-0911-lb", "second", "/ip", null, null)] }))
        .IsNotMet(Severity.Block, "production 2", "2 public frontends", "shop-0911 has 2 public frontends; a swap needs exactly one.");

    [Fact]
    public void NotMet_WhenALoadBalancerHasNoFrontend() => Rule.Judge(Pairs.Ready().WithProduction(side => side with { LoadBalancerConfigurations = 2 }))
        .IsNotMet(Severity.Block, "production 2", "Frontends unclear", "shop-0911 names 2 load balancers and 1 frontends; a swap needs one of each.");

    [Fact]
    public void NotMet_WhenAFrontendHoldsNothing() => Assert.Equal("Frontends unclear", Rule.Judge(Pairs.Ready().WithProduction(side =>
        side with { Frontends = [.. side.Frontends, new("shop-0911-lb", "empty", null, null, null)] })).Headline);

    [Fact]
    public void Unknown_WhenOneSideIsMissing() => Rule.Judge(Pairs.OnlyProduction()).IsUnknown(Severity.Block, "There is only one deployment.");
}
