using Portal.ServicePackages.Methods;
using Portal.Web.Components.Releases;

namespace Portal.Web.Tests.Components.Releases;

public class VerdictLookTests
{
    private static readonly MethodVerdict Swap = new(UpgradeMethod.Swap, [], [], "None expected.");

    [Fact]
    public void Of_NotKnown_DoesNotFit() => Assert.Equal(new VerdictLook("unknown", "unknown", "not known"), VerdictLook.Of(Swap with { IsKnown = false }, null));

    [Fact]
    public void Of_AReason_DoesNotFit() => Assert.Equal(new VerdictLook("no", "x", "does not fit"), VerdictLook.Of(Swap with { WhyNot = ["Shop.Web/More: another endpoint."] }, UpgradeMethod.InPlace));

    [Theory]
    [InlineData(UpgradeMethod.Swap, "fits, take this")]
    [InlineData(UpgradeMethod.InPlace, "fits")]
    public void Of_Fitting_SaysWhetherToTakeIt(UpgradeMethod advised, string text) => Assert.Equal(new VerdictLook("yes", "ready", text), VerdictLook.Of(Swap, advised));
}
