using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class SettingNameChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new SettingNameChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new SettingNameChange().Find(new Release(null, null)));

    [Fact]
    public void Find_Added_SaysWhatFits()
    {
        var change = Assert.Single(new SettingNameChange().Find(Releases.Shop.WithWeb(r => r with { Settings = [.. r.Settings, "New"] })));

        Assert.Equal((true, true), change.Fits());
    }
}
