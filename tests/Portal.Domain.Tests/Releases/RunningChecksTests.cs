using Portal.Domain.HostedServices;
using Portal.Domain.Releases;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Releases;

public class RunningChecksTests
{
    private static readonly Deployment Runs = Sample.Service.Production!.Stamped() with
    {
        Roles = [new Role("Web", "Standard_D2_v2", 2, [])],
        Endpoints = [new Endpoint("Web_Http", "tcp", 80, "load-balancer rule")],
    };

    [Fact]
    public void WhyNot_WhatFits_IsNull() => Assert.Null(RunningChecks.WhyNot(ReleaseSamples.Model, Runs));

    [Fact]
    public void WhyNot_ARoleThatTheDefinitionLacks_NamesIt() => Assert.Equal(
        "shop-api-0911 runs Worker, which the definition does not have. Give the definition that it was deployed with.",
        RunningChecks.WhyNot(ReleaseSamples.Model, Runs with { Roles = [.. Runs.Roles, new Role("Worker", "Small", 1, [])] }));

    [Fact]
    public void WhyNot_OtherPublicEndpoints_NamesBothCounts() => Assert.StartsWith(
        "shop-api-0911 has 2 public endpoints on its load balancer, the definition 1.", RunningChecks.WhyNot(ReleaseSamples.Model, Runs with { Endpoints = [.. Runs.Endpoints, Runs.Endpoints[0]] }), StringComparison.Ordinal);

    [Fact]
    public void WhyNot_NoStamp_SaysWhy() => Assert.Contains("shows no configuration", RunningChecks.WhyNot(ReleaseSamples.Model, Runs.Stamped("")), StringComparison.Ordinal);
}
