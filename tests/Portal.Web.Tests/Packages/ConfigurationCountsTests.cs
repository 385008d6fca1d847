using System.Text;
using Portal.Web.Packages;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Packages;

public class ConfigurationCountsTests
{
    [Fact]
    public void Of_AnotherCount_ChangesItAndNothingElse() => Assert.Equal(
        PackageSamples.Configuration.Replace("count=\"3\"", "count=\"5\"", StringComparison.Ordinal),
        ConfigurationCounts.Of(Encoding.UTF8.GetBytes(PackageSamples.Configuration), [("Shop.Web", 5), ("Not.There", 9)]));

    [Fact]
    public void Of_AnotherEncoding_IsReadAsText() =>
        Assert.StartsWith("<?xml", ConfigurationCounts.Of((byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-16\"?>{PackageSamples.Configuration}")], []), StringComparison.Ordinal);
}
