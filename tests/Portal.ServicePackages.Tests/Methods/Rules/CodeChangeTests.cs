using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class CodeChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new CodeChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new CodeChange().Find(new Release(null, null)));

    [Fact]
    public void Find_AnotherPackage_SaysWhatFits()
    {
        var change = Assert.Single(new CodeChange().Find(Releases.Shop with { PackageSha256 = new string('b', 64) }));

        Assert.Equal((true, true), change.Fits());
    }
}
