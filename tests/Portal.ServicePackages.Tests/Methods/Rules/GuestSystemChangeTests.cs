using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class GuestSystemChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new GuestSystemChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new GuestSystemChange().Find(new Release(null, null)));

    [Fact]
    public void Find_OsVersion_SaysWhatFits()
    {
        var change = Assert.Single(new GuestSystemChange().Find(Releases.Shop.Configured(c => c with { OsVersion = "WA-GUEST-OS-6.1" })));

        Assert.Equal((true, true), change.Fits());
    }

    [Fact]
    public void Find_OsFamily_SaysWhatFits()
    {
        var change = Assert.Single(new GuestSystemChange().Find(Releases.Shop.Configured(c => c with { OsFamily = "7" })));

        Assert.Equal((true, true), change.Fits());
    }
}
