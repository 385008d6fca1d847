using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class EachLoadBalancerHasOneFrontendTests
{
    private static readonly EachLoadBalancerHasOneFrontend Rule = new();

    [Fact]
    public void Met_WhenEachHasOne() => Rule.Judge(Pairs.Ready()).IsMet("1 and 1");

    [Fact]
    public void NotMet_WhenOneIsMissing() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { LoadBalancer = Reading.Missing<LoadBalancerFacts>() }))
        .IsNotMet(Severity.Block, "staging missing", "Load balancer missing", "The load balancer shop-1123-lb of shop-1123 is not in shop.");

    [Fact]
    public void NotMet_WhenOneHasTwo() => Rule.Judge(Pairs.Ready().WithStaging(side => side.WithBalancer(balancer =>
            balancer with { Frontends = [.. balancer.Frontends, new("/second", "second", null, null, null)] })))
        .IsNotMet(Severity.Block, "staging 2", "2 frontends", "shop-1123-lb has 2 frontends; a swap needs exactly one.");

    [Fact]
    public void NotMet_WhenOneHasNoId() => Rule.Judge(Pairs.Ready().WithStaging(side => side.WithBalancer(balancer =>
            balancer with { Frontends = [balancer.Frontends[0] with { Id = "" }] })))
        .IsNotMet(Severity.Block, "staging without id", "Frontend without id", "The frontend of shop-1123-lb has no id.");

    [Fact]
    public void Unknown_WhenOneCouldNotBeRead()
    {
        var finding = Rule.Judge(Pairs.Ready().WithStaging(side => side with { LoadBalancer = Reading.Failed<LoadBalancerFacts>(Pairs.Forbidden) }))
            .IsUnknown(Severity.Block, "The load balancer of staging could not be read: Azure does not let the portal read it.");

        Assert.Equal(("Load balancer not read", "Give the portal the right to read the load balancer of staging."), (finding.Headline, finding.Remedy));
    }

    [Fact]
    public void Unknown_WhenOneWasNotAsked() => Rule.Judge(Pairs.Ready().WithProduction(side => side with { LoadBalancer = Reading.NotAsked<LoadBalancerFacts>() }))
        .IsUnknown(Severity.Block, "The load balancer of production was not read.");
}
