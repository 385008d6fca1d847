using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class NetworkResourcesAreSettledTests
{
    private static readonly NetworkResourcesAreSettled Rule = new();

    [Fact]
    public void Met_WhenAllSucceeded() => Rule.Judge(Pairs.Ready()).IsMet("settled");

    [Fact]
    public void NotMet_WhenALoadBalancerIsUpdating() => Rule.Judge(Pairs.Ready().WithProduction(side => side.WithBalancer(balancer => balancer with { ProvisioningState = "Updating" })))
        .IsNotMet(Severity.Block, "shop-0911-lb updating", "Load balancer is updating", "shop-0911-lb is in state Updating.");

    [Fact]
    public void NotMet_WhenAnAddressHasFailed() => Rule.Judge(Pairs.Ready().WithStaging(side => side.WithAddress(ip => ip with { ProvisioningState = "Failed" })))
        .IsNotMet(Severity.Block, "shop-Staging failed", "Address has failed", "shop-Staging is in state Failed.");

    [Fact]
    public void Unknown_WhenStateIsNotTold() => Rule.Judge(Pairs.Ready().WithStaging(side => side.WithAddress(ip => ip with { ProvisioningState = "" })))
        .IsUnknown(Severity.Block, "Azure does not tell the state of the network of staging.");

    [Fact]
    public void Unknown_WhenLoadBalancerWasNotRead() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { LoadBalancer = Reading.NotAsked<LoadBalancerFacts>() }))
        .IsUnknown(Severity.Block, "The load balancer of staging was not read.");

    [Fact]
    public void Unknown_WhenAddressCouldNotBeRead() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { PublicIp = Reading.Failed<PublicIpFacts>(Pairs.Lost) }))
        .IsUnknown(Severity.Block, "The address of staging could not be read: Azure did not answer.");
}
