using Portal.Domain;

namespace Portal.ServicePackages.Tests;

public class SettingChangeTests
{
    [Fact]
    public void Between_EqualSettings_IsEmpty() => Assert.Empty(SettingChange.Between(With(("Size", "1")), With(("Size", "1"))));

    [Fact]
    public void Between_ChangedAddedAndRemoved_NamesEach() => Assert.Equal(
        [new("Web", "Size", "1", "2"), new("Web", "Old", "x", null), new("Web", "New", null, "y")],
        SettingChange.Between(With(("Size", "1"), ("Old", "x"), ("Same", "s")), With(("Size", "2"), ("New", "y"), ("Same", "s"))));

    [Fact]
    public void LooksLikeStaging_OnlyWhatStagingHas()
    {
        Assert.True(new SettingChange("Web", "Api", "https://shop", "https://shop-stg").LooksLikeStaging);
        Assert.True(new SettingChange("Web", "StagingOnly", null, "1").LooksLikeStaging);
        Assert.False(new SettingChange("Web", "Api", "https://shop-stg", "https://shop").LooksLikeStaging);
        Assert.False(new SettingChange("Web", "Api", "https://shop-stg", null).LooksLikeStaging);
        Assert.False(new SettingChange("Web", "Api", "https://pay-test/v1", "https://pay-test/v2").LooksLikeStaging);
        Assert.False(new SettingChange("Web", "TestMode", "true", "false").LooksLikeStaging);
    }

    private static ServiceConfiguration With(params (string Name, string Value)[] settings) => new(
        "Shop", "6", "*", [new("Web", 1, settings.Select(setting => new ServiceSetting(setting.Name, setting.Value)).ToEquatableList(), [])], [], null);
}
