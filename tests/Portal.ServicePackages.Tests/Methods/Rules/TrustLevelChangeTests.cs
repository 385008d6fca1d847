using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class TrustLevelChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new TrustLevelChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new TrustLevelChange().Find(new Release(null, null)));

    [Fact]
    public void Find_Partial_SaysWhatFits()
    {
        var change = Assert.Single(new TrustLevelChange().Find(Releases.Shop.WithWeb(r => r with { HasFullTrust = false })));

        Assert.Equal((true, true), change.Fits());
    }
}
