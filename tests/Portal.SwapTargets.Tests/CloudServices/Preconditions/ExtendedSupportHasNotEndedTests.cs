using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class ExtendedSupportHasNotEndedTests
{
    private static readonly ExtendedSupportHasNotEnded Rule = new();

    [Theory]
    [InlineData("2026-11-06T14:02:51Z", "145 days left")]
    [InlineData("2026-12-30T23:59:59Z", "91 days left")]
    public void Met_WhenMoreThanNinetyDaysAreLeft(string now, string measured) => Rule.Judge(At(now)).IsMet(measured);

    [Theory]
    [InlineData("2026-12-31T00:00:00Z", "90 days left")]
    [InlineData("2027-03-30T12:00:00Z", "1 day left")]
    [InlineData("2027-03-31T23:59:59Z", "0 days left")]
    public void NotMet_WhenNinetyDaysOrLessAreLeft_Warns(string now, string measured) => Rule.Judge(At(now))
        .IsNotMet(Severity.Warn, measured, "Extended support ends soon", $"Azure ends Cloud Services (extended support) on 2027-03-31, {measured}.");

    [Fact]
    public void NotMet_WhenTheDayIsOver_Blocks() => Rule.Judge(At("2027-04-01T00:00:00Z"))
        .IsNotMet(Severity.Block, "ended", "Extended support ended", "Azure ended Cloud Services (extended support) on 2027-03-31.");

    [Fact]
    public void Met_WhenTheDayIsConfiguredLater() =>
        Rule.Judge(At("2027-04-01T00:00:00Z") with { Options = new CloudServicesOptions { RetiresOn = new DateOnly(2028, 4, 1) } }).IsMet("366 days left");

    private static CloudServicePair At(string now) => Pairs.Ready() with { ReadAt = DateTimeOffset.Parse(now) };
}
