using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class EndpointCountsMatchTests
{
    private static readonly EndpointCountsMatch Rule = new();

    [Fact]
    public void Met_WhenCountsAreEqual() => Rule.Judge(Pairs.Ready()).IsMet("3 and 3 public");

    [Fact]
    public void Met_WhenOnlyNamesDiffer() => Rule.Judge(Pairs.Ready().WithStaging(side => side.WithBalancer(balancer =>
        balancer with { Rules = [balancer.Rules[0] with { Name = "Other" }, balancer.Rules[1]] }))).IsMet("3 and 3 public");

    [Fact]
    public void NotMet_WhenStagingLacksOne() => Rule.Judge(Poorer()).IsNotMet(
        Severity.Block, "3 and 2 public", "Endpoints differ",
        "Production has 3 public endpoints, staging 2, counted on the load balancers. Missing in staging: Web_Https (tcp 443).");

    [Fact]
    public void NotMet_WhenProductionLacksAPool() => Rule.Judge(Pairs.Ready().WithProduction(side => side.WithBalancer(balancer => balancer with { InboundNats = [] }))).IsNotMet(
        Severity.Block, "2 and 3 public", "Endpoints differ",
        "Production has 2 public endpoints, staging 3, counted on the load balancers. Missing in production: Web_Debug (tcp 20000 to 20009).");

    [Fact]
    public void NotMet_WhenCountMayDiffer_Warns() =>
        Assert.Equal(Severity.Warn, Rule.Judge(Poorer() with { Options = new CloudServicesOptions { EndpointCountMayDiffer = true } }).Severity);

    [Fact]
    public void Unknown_WhenALoadBalancerCouldNotBeRead() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { LoadBalancer = Reading.Failed<LoadBalancerFacts>(Pairs.Lost) }))
        .IsUnknown(Severity.Block, "The load balancer of staging could not be read: Azure did not answer.");

    [Fact]
    public void Met_WhenDefinitionsAgree_WhateverTheLoadBalancersSay() =>
        Rule.Judge(Poorer().Running(["Http", "Cache"], ["Http", "Cache"])).IsMet("2 and 2 defined");

    [Fact]
    public void NotMet_WhenDefinitionsDiffer_ByAnInternalEndpoint() => Rule.Judge(Pairs.Ready().Running(["Http", "Cache"], ["Http"])).IsNotMet(
        Severity.Block, "2 and 1 defined", "Endpoints differ", "Production has 2 endpoints, staging 1, by their definitions. Missing in staging: Web/Cache (tcp 80).");

    [Fact]
    public void Met_WhenOnlyOneDefinitionIsKnown_CountsLoadBalancers() =>
        Rule.Judge(Pairs.Ready().Running(["Http", "Cache"], ["Http"]) with { StagingRelease = null }).IsMet("3 and 3 public");

    [Fact]
    public void Met_WhenDefinitionsAreKnown_NeedsNoLoadBalancer() => Rule.Judge(Pairs.Ready().Running(["Http"], ["Http"]).WithStaging(side =>
        side with { LoadBalancer = Reading.Failed<LoadBalancerFacts>(Pairs.Lost) })).IsMet("1 and 1 defined");

    private static CloudServicePair Poorer() => Pairs.Ready().WithStaging(side => side.WithBalancer(balancer => balancer with { Rules = [balancer.Rules[0]] }));
}
