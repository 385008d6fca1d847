using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class InstanceCountChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new InstanceCountChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new InstanceCountChange().Find(new Release(null, null)));

    [Fact]
    public void Find_Fewer_SaysWhatFits()
    {
        var change = Assert.Single(new InstanceCountChange().Find(Releases.Shop.ConfiguredWeb(r => r with { Instances = 1 })));

        Assert.Equal((true, true), change.Fits());
    }
}
