using Portal.Domain.Releases;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Releases;

public class ReleaseVersionTests
{
    [Theory]
    [InlineData("shop-4.2.0.cspkg", "4.2.0")]
    [InlineData("Shop_2026.11.06-rc.cspkg", "2026.11.06")]
    [InlineData("Shop.cspkg", "aaaaaaaa")]
    public void Of_AName_TakesItsNumbersElseTheHash(string name, string version) =>
        Assert.Equal(version, ReleaseVersion.Of([ReleaseSamples.File(ReleaseFileKind.Package) with { Name = name }]));

    [Theory]
    [InlineData("4.2.0", true)]
    [InlineData("4.2.0-rc.1+build_7", true)]
    [InlineData("", false)]
    [InlineData("-4", false)]
    [InlineData("4 2", false)]
    [InlineData("4<script>", false)]
    [InlineData("4\n", false)]
    public void CanBe_OnlyWhatATagAndANameTake(string text, bool can) => Assert.Equal(can, ReleaseVersion.CanBe(text));
}
