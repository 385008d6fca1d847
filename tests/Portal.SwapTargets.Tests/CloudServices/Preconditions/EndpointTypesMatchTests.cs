using Portal.Domain.Preconditions;
using Portal.Domain.Releases;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class EndpointTypesMatchTests
{
    private static readonly EndpointTypesMatch Rule = new();

    [Fact]
    public void Met_WhenAllAreEqual() => Rule.Judge(Pairs.Ready()).IsMet("equal");

    [Fact]
    public void Met_WhenThereIsNone() => Rule.Judge(Pairs.Ready().WithBoth(side => side.WithBalancer(balancer => balancer with { Rules = [], InboundNats = [] }))).IsMet("none");

    [Fact]
    public void Met_WhenOneIsMissing_WhichAnotherRuleTells() =>
        Rule.Judge(Pairs.Ready().WithStaging(side => side.WithBalancer(balancer => balancer with { InboundNats = [] }))).IsMet("equal");

    [Fact]
    public void NotMet_WhenAProtocolDiffers() => Rule.Judge(WithSecondRule(rule => rule with { Protocol = "udp" })).IsNotMet(
        Severity.Block, "1 type differs", "Endpoint types differ", "Web_Https is tcp 443 probed by https in production, Web_Https is udp 443 probed by https in staging.");

    [Fact]
    public void NotMet_WhenARuleBecameAPool() => Rule.Judge(Pairs.Ready().WithStaging(side => side.WithBalancer(balancer => balancer with
    {
        Rules = [balancer.Rules[0]],
        InboundNats = [.. balancer.InboundNats, new("Web_Https", "tcp", 443, 443, IsPool: true)],
    }))).IsNotMet(Severity.Block, "1 type differs", "Endpoint types differ", "Web_Https is tcp 443 probed by https in production, Web_Https is a NAT pool tcp 443 to 443 in staging.");

    [Fact]
    public void NotMet_WhenANamelessPartnerHasAnotherType() =>
        Assert.Equal("Endpoint types differ", Rule.Judge(WithSecondRule(rule => rule with { Name = "Other", Protocol = "udp" })).Headline);

    [Fact]
    public void NotMet_WhenAPortDiffers_Warns() => Rule.Judge(WithSecondRule(rule => rule with { FrontendPort = 8443 })).IsNotMet(
        Severity.Warn, "1 endpoint differs", "Endpoint ports differ", "Web_Https is tcp 443 probed by https in production, Web_Https is tcp 8443 probed by https in staging.");

    [Fact]
    public void NotMet_WhenANameDiffers_Warns() => Rule.Judge(WithSecondRule(rule => rule with { Name = "Tls" })).IsNotMet(
        Severity.Warn, "1 endpoint differs", "Endpoint names differ", "Web_Https is tcp 443 probed by https in production, Tls is tcp 443 probed by https in staging.");

    [Fact]
    public void NotMet_WhenAProbeDiffers_Warns() => Assert.Equal(
        (Severity.Warn, "Endpoint probes differ"),
        Rule.Judge(WithSecondRule(rule => rule with { Probe = null })) is var finding ? (finding.Severity, finding.Headline) : default);

    [Fact]
    public void Unknown_WhenALoadBalancerCouldNotBeRead() => Rule.Judge(Pairs.Ready().WithProduction(side => side with { LoadBalancer = Reading.Failed<LoadBalancerFacts>(Pairs.Lost) }))
        .IsUnknown(Severity.Block, "The load balancer of production could not be read: Azure did not answer.");

    [Fact]
    public void Met_WhenDefinitionsAreEqual_SaysSo() => Rule.Judge(Pairs.Ready().Running(["Http"], ["Http"])).IsMet("equal, by definition");

    [Fact]
    public void NotMet_WhenADefinitionHasAnotherKind() => Rule.Judge(Pairs.Ready().Running(["Http"], ["Http"], staged => staged with { Kind = ReleaseEndpointKind.Internal })).IsNotMet(
        Severity.Block, "1 type differs", "Endpoint types differ", "Web/Http is an input tcp 80 in production, Web/Http is an internal tcp 80 in staging.");

    private static CloudServicePair WithSecondRule(Func<LoadBalancerRule, LoadBalancerRule> change) =>
        Pairs.Ready().WithStaging(side => side.WithBalancer(balancer => balancer with { Rules = [balancer.Rules[0], change(balancer.Rules[1])] }));
}
