using Portal.Domain.Preconditions;
using Portal.Domain;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class PortalMaySwapTests
{
    private static readonly PortalMaySwap Rule = new();

    [Fact]
    public void Met_WhenAllIsGranted() => Rule.Judge(Pairs.Ready()).IsMet("swap and read");

    [Theory]
    [InlineData("Microsoft.Network/cloudServiceSlots/write", "*/read")]
    [InlineData("microsoft.network/locations/setLoadBalancerFrontendPublicIpAddresses/action", "Microsoft.*/read")]
    [InlineData("Microsoft.Network/*", "Microsoft.Compute/cloudServices/*")]
    public void Met_WhenSeveralGrantsGiveItTogether(string swap, string read) => Rule.Judge(Granted(new Grant([swap], []), new Grant([read], []))).IsMet("swap and read");

    [Fact]
    public void NotMet_WhenOnlyReadingIsGranted() => Rule.Judge(Granted(new Grant(["*/read"], []))).IsNotMet(
        Severity.Block, "no swap in shop", "Swap not permitted",
        "The portal has none of Microsoft.Network/locations/setLoadBalancerFrontendPublicIpAddresses/action, Microsoft.Network/cloudServiceSlots/write in shop.");

    [Fact]
    public void NotMet_WhenTheGrantTakesItAway() =>
        Assert.Equal("Swap not permitted", Rule.Judge(Granted(new Grant(["*"], ["Microsoft.Network/*/write", "Microsoft.Network/*/action"]))).Headline);

    [Fact]
    public void NotMet_WhenItMayNotFollow() => Rule.Judge(Granted(new Grant(["Microsoft.Network/*"], ["Microsoft.Network/loadBalancers/read"]))).IsNotMet(
        Severity.Block, "no reading in shop", "Following not permitted",
        "The portal may start the swap but not follow it: Microsoft.Compute/cloudServices/read, Microsoft.Network/loadBalancers/read is not granted in shop.");

    [Fact]
    public void NotMet_WhenTheOtherGroupIsMissingARight() => Assert.Equal("no swap in other", Rule.Judge(InTwoGroups() with
    {
        Permissions = Reading.Of<EquatableList<ScopeGrants>>([new(Pairs.Group("SHOP"), [new Grant(["*"], [])]), new(Pairs.Group("other"), [])]),
    }).Measured);

    [Fact]
    public void Unknown_WhenAGroupWasNotRead() => Rule.Judge(InTwoGroups()).IsUnknown(Severity.Block, "The list of the portal's permissions in other was not read.");

    [Fact]
    public void Unknown_WhenListsDoNotTell_LeavesItOpen() => Assert.True(Rule.Judge(Pairs.Ready() with { Permissions = Reading.NotAsked<EquatableList<ScopeGrants>>() })
        .IsUnknown(Severity.Block, "The list of the portal's permissions was not read.").IsLeftOpen);

    [Fact]
    public void Unknown_WhenTheyCouldNotBeRead_Blocks() => Rule.Judge(Pairs.Ready() with { Permissions = Reading.Failed<EquatableList<ScopeGrants>>(Pairs.Lost) })
        .IsUnknown(Severity.Block, "The list of the portal's permissions could not be read: Azure did not answer.");

    private static CloudServicePair Granted(params Grant[] grants) =>
        Pairs.Ready() with { Permissions = Reading.Of<EquatableList<ScopeGrants>>([new ScopeGrants(Pairs.Group("shop"), grants.ToEquatableList())]) };

    private static CloudServicePair InTwoGroups() => Pairs.Ready().WithStaging(side => side with
    {
        Id = side.Id.Replace("/resourceGroups/shop/", "/resourceGroups/other/", StringComparison.Ordinal),
        ResourceGroup = "other",
    });
}
