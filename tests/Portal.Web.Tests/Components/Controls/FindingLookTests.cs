using Portal.Domain.Preconditions;
using Portal.Web.Components.Controls;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Controls;

public sealed class FindingLookTests
{
    [Fact]
    public void Of_EachAnswer_HasItsOwnShapeAndWord()
    {
        Finding[] findings = [DialogSamples.Met(), DialogSamples.NotMet(), DialogSamples.Unknown(), DialogSamples.Warning(), DialogSamples.NotMet() with { Severity = Severity.Inform }];

        Assert.Equal(["ready", "blocked", "unknown", "warn", "quiet"], findings.Select(finding => FindingLook.Of(finding).Icon));
        Assert.Equal(5, findings.Select(finding => FindingLook.Of(finding).Word).Distinct().Count());
    }
}
