using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class DefinitionChange2010Tests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new DefinitionChange2010().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new DefinitionChange2010().Find(new Release(null, null)));

    [Fact]
    public void Find_Anything_SaysWhatFits()
    {
        var change = Assert.Single(new DefinitionChange2010().Find(Releases.Shop.WithWeb(r => r with { Size = "Large" })));

        Assert.Equal((false, true), change.Fits());
    }
}
