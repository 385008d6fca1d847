using Portal.Web.Components.Cloud;
using Portal.Web.EmbeddedCloud;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Cloud;

public sealed class FaultWordsTests
{
    [Theory]
    [InlineData("error", null, null, null, "until removed")]
    [InlineData("error", 1, null, null, "once more")]
    [InlineData("error", 3, 12.0, 0.25, "3 times more, for 12 s, with probability 0.25")]
    [InlineData("error", null, null, 0.5, "until removed, with probability 0.5")]
    [InlineData("late", null, 5.0, null, "until removed")]
    public void Left_OfAFault_SaysHowLongItGoesOn(string kind, int? times, double? seconds, double? probability, string expected) =>
        Assert.Equal(expected, FaultWords.Left(new CloudFault("one", kind) { Times = times, Seconds = seconds, Probability = probability }));

    [Theory]
    [InlineData(null, null, null, "Every request, every service")]
    [InlineData("swap", null, "orders", "Exchange the addresses, orders")]
    [InlineData(null, "locks$", null, "GET locks$, every service")]
    public void Aim_OfAFault_SaysWhatItIsFor(string? operation, string? path, string? service, string expected) =>
        Assert.Equal(expected, FaultWords.Aim(new CloudFault("one", "error") { Operation = operation, Path = path, Method = path is null ? null : "GET", Service = service }, CloudSamples.Catalogue));
}
