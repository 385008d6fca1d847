using Portal.Web.Components.Controls;

namespace Portal.Web.Tests.Components.Controls;

public sealed class VersionCutTests
{
    [Theory]
    [InlineData("4.2.0", "4.2.0", "")]
    [InlineData("123456789012", "123456789012", "")]
    [InlineData("1.18.0-rc.3+build.20261029", "1.18.0-rc.3+build", ".20261029")]
    public void Of_Version_KeepsTheEndOfALongOne(string version, string head, string tail) => Assert.Equal(new VersionCut(head, tail), VersionCut.Of(version));
}
