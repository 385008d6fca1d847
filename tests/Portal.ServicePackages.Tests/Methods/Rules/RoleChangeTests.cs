using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class RoleChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new RoleChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new RoleChange().Find(new Release(null, null)));

    [Fact]
    public void Find_Removed_SaysWhatFits()
    {
        var change = Assert.Single(new RoleChange().Find(Releases.Shop.With(d => d with { Roles = [d.Roles[0]] })));

        Assert.Equal((true, true), change.Fits());
    }

    [Fact]
    public void Find_Added_SaysWhatFits()
    {
        var change = Assert.Single(new RoleChange().Find(Releases.Shop.With(d => d with { Roles = [.. d.Roles, new("New", RoleKind.Worker)] })));

        Assert.Equal((true, true), change.Fits());
    }

    [Fact]
    public void Find_AnotherKind_SaysWhatFits()
    {
        var change = Assert.Single(new RoleChange().Find(Releases.Shop.WithWeb(r => r with { Kind = RoleKind.Worker })));

        Assert.Equal((false, true), change.Fits());
    }
}
