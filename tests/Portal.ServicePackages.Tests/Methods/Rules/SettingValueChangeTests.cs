using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class SettingValueChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new SettingValueChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new SettingValueChange().Find(new Release(null, null)));

    [Fact]
    public void Find_Changed_SaysWhatFits()
    {
        var change = Assert.Single(new SettingValueChange().Find(Releases.Shop.ConfiguredWeb(r => r with { Settings = [new("CacheSize", "31"), .. r.Settings.Skip(1)] })));

        Assert.Equal((true, true), change.Fits());
        Assert.Equal("31", change.After);
    }

    [Fact]
    public void Find_Secret_IsNotShown()
    {
        var change = Assert.Single(new SettingValueChange().Find(Releases.Shop.ConfiguredWeb(r => r with { Settings = [.. r.Settings, new("StorageKey", "very-secret")] })));

        Assert.Equal("another secret", change.After);
    }
}
