using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class ImportChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new ImportChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new ImportChange().Find(new Release(null, null)));

    [Fact]
    public void Find_Added_SaysWhatFits()
    {
        var change = Assert.Single(new ImportChange().Find(Releases.Shop.WithWeb(r => r with { Imports = [.. r.Imports, "RemoteForwarder"] })));

        Assert.Equal((true, true), change.Fits());
    }
}
