using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class AddressesAreIPv4OfOneSkuTests
{
    private static readonly AddressesAreIPv4OfOneSku Rule = new();

    [Fact]
    public void Met_WhenAllAreOfOneSku() => Rule.Judge(Pairs.Ready()).IsMet("both IPv4 Basic");

    [Fact]
    public void NotMet_WhenAddressesDiffer()
    {
        var finding = Rule.Judge(Pairs.Ready().WithStaging(side => side.WithAddress(ip => ip with { Sku = "Standard" }))).IsNotMet(
            Severity.Block, "Basic and Standard", "Address SKUs differ", "shop-Production is Basic, shop-0911-lb is Basic, shop-Staging is Standard, shop-1123-lb is Basic.");

        Assert.Equal("PublicIPAndLBSkuDoNotMatch", finding.AzureSays);
    }

    [Fact]
    public void NotMet_WhenALoadBalancerDiffers() => Assert.Equal("Address SKUs differ", Rule.Judge(Pairs.Ready().WithStaging(side =>
        side.WithBalancer(balancer => balancer with { Sku = "Standard" }))).Headline);

    [Fact]
    public void NotMet_WhenOneIsIPv6() => Rule.Judge(Pairs.Ready().WithStaging(side => side.WithAddress(ip => ip with { Version = "IPv6" })))
        .IsNotMet(Severity.Block, "staging IPv6", "Address is IPv6", "The address of staging is IPv6; Azure swaps IPv4 only.");

    [Fact]
    public void Unknown_WhenSkuIsNotTold() => Rule.Judge(Pairs.Ready().WithStaging(side => side.WithAddress(ip => ip with { Sku = "" })))
        .IsUnknown(Severity.Block, "Azure does not tell version and SKU of the address of staging.");

    [Fact]
    public void Unknown_WhenAddressCouldNotBeRead() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { PublicIp = Reading.Failed<PublicIpFacts>(Pairs.Lost) }))
        .IsUnknown(Severity.Block, "The address of staging could not be read: Azure did not answer.");
}
