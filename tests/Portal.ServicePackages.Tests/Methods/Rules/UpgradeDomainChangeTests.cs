using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class UpgradeDomainChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new UpgradeDomainChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new UpgradeDomainChange().Find(new Release(null, null)));

    [Fact]
    public void Find_Fewer_SaysWhatFits()
    {
        var change = Assert.Single(new UpgradeDomainChange().Find(Releases.Shop.With(d => d with { UpgradeDomains = 5 })));

        Assert.Equal((false, true), change.Fits());
    }
}
