using System.Text;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests;

public class ConfigurationTextTests
{
    private static readonly byte[] Shop = Sample.ConfigurationBytes("Shop");

    private static string Text(ConfigurationText text) => Encoding.UTF8.GetString(text.ToBytes());

    [Theory]
    [InlineData("Shop")]
    [InlineData("First")]
    [InlineData("Queue")]
    [InlineData("Gateway")]
    [InlineData("Names")]
    public void ToBytes_NothingChanged_IsTheSame(string name) =>
        Assert.Equal(Sample.ConfigurationBytes(name), ConfigurationText.Read(Sample.ConfigurationBytes(name)).ToBytes());

    [Fact]
    public void TrySetInstances_ChangesTheNumberAlone()
    {
        Assert.True(ConfigurationText.Read(Shop).TrySetInstances("Shop.Orders", 12, out var changed));

        Assert.Equal(Encoding.UTF8.GetString(Shop).Replace("<Instances count=\"2\"></Instances>", "<Instances count=\"12\"></Instances>", StringComparison.Ordinal), Text(changed));
    }

    [Fact]
    public void TrySetSetting_ChangesTheValueAloneAndEscapesIt()
    {
        Assert.True(ConfigurationText.Read(Shop).TrySetSetting("Shop.Web", "CacheSize", "a<'\"&\n\tb", out var changed));

        Assert.Equal(Encoding.UTF8.GetString(Shop).Replace("value='30'", "value='a&lt;&apos;&quot;&amp;&#10;&#9;b'", StringComparison.Ordinal), Text(changed));
        Assert.Equal("a<'\"&\n\tb", changed.Reading.Value!.Roles[0].Settings[0].Value);
    }

    [Fact]
    public void TrySetSetting_ValueBeforeName_IsFound()
    {
        Assert.True(ConfigurationText.Read(Shop).TrySetSetting("Shop.Web", "Greeting", "Hi", out var changed));

        Assert.Contains("<Setting value=\"Hi\" name=\"Greeting\" />", Text(changed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void TrySetInstances_AnyLineEnd_IsFound(string end)
    {
        var text = Encoding.UTF8.GetString(Shop).Replace("\n", end, StringComparison.Ordinal);

        Assert.True(ConfigurationText.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]).TrySetInstances("Shop.Web", 5, out var changed));

        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.Replace("count=\"4\"", "count=\"5\"", StringComparison.Ordinal))], changed.ToBytes());
    }

    [Fact]
    public void TrySet_WhatIsNotThere_ChangesNothing()
    {
        var text = ConfigurationText.Read(Shop);

        Assert.False(text.TrySetInstances("Shop.Other", 1, out _));
        Assert.False(text.TrySetSetting("Shop.Web", "Other", "1", out _));
        Assert.False(text.TrySetSetting("Shop.Orders", "CacheSize", "1", out _));
    }

    [Fact]
    public void TrySetSetting_WhatTheFileCannotHold_ChangesNothing()
    {
        var latin = ConfigurationText.Read(Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(Shop).Replace("utf-8", "iso-8859-1", StringComparison.Ordinal)));

        Assert.False(latin.TrySetSetting("Shop.Web", "CacheSize", "Βιβλία", out _));
        Assert.False(latin.TrySetSetting("Shop.Web", "CacheSize", "a\0b", out _));
        Assert.True(latin.TrySetSetting("Shop.Web", "CacheSize", "Bücher", out _));
    }
}
