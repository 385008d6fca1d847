using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class ReservedIpChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new ReservedIpChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new ReservedIpChange().Find(new Release(null, null)));

    [Fact]
    public void Find_AnotherOne_SaysWhatFits()
    {
        var change = Assert.Single(new ReservedIpChange().Find(Releases.Shop.Configured(c => c with { ReservedIps = ["other"] })));

        Assert.Equal((false, true), change.Fits());
    }

    [Fact]
    public void Find_Gone_SaysWhatFits()
    {
        var change = Assert.Single(new ReservedIpChange().Find(Releases.Shop.Configured(c => c with { ReservedIps = [] })));

        Assert.Equal((false, false), change.Fits());
    }
}
