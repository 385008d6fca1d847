using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class LocalStorageChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new LocalStorageChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new LocalStorageChange().Find(new Release(null, null)));

    [Fact]
    public void Find_Larger_SaysWhatFits()
    {
        var change = Assert.Single(new LocalStorageChange().Find(Releases.Shop.WithWeb(r => r with { LocalStorage = [new("Pictures", 4096, false)] })));

        Assert.Equal((true, true), change.Fits());
    }

    [Fact]
    public void Find_Smaller_SaysWhatFits()
    {
        var change = Assert.Single(new LocalStorageChange().Find(Releases.Shop.WithWeb(r => r with { LocalStorage = [new("Pictures", 1024, false)] })));

        Assert.Equal((false, true), change.Fits());
    }

    [Fact]
    public void Find_Gone_SaysWhatFits()
    {
        var change = Assert.Single(new LocalStorageChange().Find(Releases.Shop.WithWeb(r => r with { LocalStorage = [] })));

        Assert.Equal((false, true), change.Fits());
    }

    [Fact]
    public void Find_Added_SaysWhatFits()
    {
        var change = Assert.Single(new LocalStorageChange().Find(Releases.Shop.WithWeb(r => r with { LocalStorage = [.. r.LocalStorage, new("New", 1, true)] })));

        Assert.Equal((true, true), change.Fits());
    }
}
