using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class VirtualNetworkChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new VirtualNetworkChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new VirtualNetworkChange().Find(new Release(null, null)));

    [Fact]
    public void Find_AnotherOne_SaysWhatFits()
    {
        var change = Assert.Single(new VirtualNetworkChange().Find(Releases.Shop.Configured(c => c with { Network = c.Network with { Site = "other" } })));

        Assert.Equal((false, true), change.Fits());
    }
}
