using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class SizeChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new SizeChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new SizeChange().Find(new Release(null, null)));

    [Fact]
    public void Find_Larger_SaysWhatFits()
    {
        var change = Assert.Single(new SizeChange().Find(Releases.Shop.WithWeb(r => r with { Size = "Standard_D3_v2" })));

        Assert.Equal((true, true), change.Fits());
    }
}
