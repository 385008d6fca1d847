using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices;

public class EndpointLadderTests
{
    private static readonly LoadBalancerRule Http = new("Http", "tcp", 80, 80, null, null);

    [Fact]
    public void Both_NamesBelongTogetherWhateverTheirCase() =>
        Assert.Equal(("Http", "HTTP"), Names(new EndpointLadder(With(Http), With(Http with { Name = "HTTP", FrontendPort = 81 }))));

    [Fact]
    public void Both_ThenKindProtocolAndPort() => Assert.Equal(
        ("Http", "B"), Names(new EndpointLadder(With(Http), With(Http with { Name = "A", FrontendPort = 81 }, Http with { Name = "B" }))));

    [Fact]
    public void Alone_WhatHasNoPartner()
    {
        var ladder = new EndpointLadder(With(Http), With(Http with { Name = "A", FrontendPort = 81 }, Http with { Name = "B" }));

        Assert.Empty(ladder.ProductionAlone);
        Assert.Equal("A (tcp 81)", Assert.Single(ladder.StagingAlone).ToString());
    }

    [Fact]
    public void Both_PoolsAndSingleNatRulesAreEndpoints()
    {
        var endpoints = KnownEndpoint.Of(Balancer() with { InboundNats = [new("Pool", "tcp", 1000, 1009, IsPool: true), new("One", "udp", 53, 53, IsPool: false)] });

        Assert.Equal(["Pool (tcp 1000 to 1009)", "One (udp 53)"], new EndpointLadder(endpoints, endpoints).Both.Select(pair => pair.Staging.ToString()));
    }

    private static (string, string) Names(EndpointLadder ladder) => ladder.Both is [var first, ..] ? (first.Production.Name, first.Staging.Name) : default;

    private static IReadOnlyList<KnownEndpoint> With(params LoadBalancerRule[] rules) => KnownEndpoint.Of(Balancer(rules));

    private static LoadBalancerFacts Balancer(params LoadBalancerRule[] rules) =>
        Pairs.Ready().Production!.LoadBalancer.OrNull()! with { Rules = [.. rules], InboundNats = [] };
}
