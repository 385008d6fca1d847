using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices;

public class JudgingSidesTests
{
    private static readonly IPrecondition Rule = new EndpointCountsMatch();

    [Fact]
    public void JudgeBoth_AWarningHereAndAnUnknownBlockThere_Blocks()
    {
        var finding = Rule.JudgeBoth(Pairs.Ready(), "fine", (_, slot) => slot == Portal.Domain.HostedServices.Slot.Production
            ? Rule.NotMet("a", "A", "First.", "Mend.") with { Severity = Severity.Warn }
            : Rule.Unknown("b", "B", "Second.", "Read."));

        Assert.Equal((Answer.Unknown, Severity.Block, "B"), (finding.Answer, finding.Severity, finding.Headline));
        Assert.Equal(("b, a", "Second. First.", "Read. Mend."), (finding.Measured, finding.Because, finding.Remedy));
    }

    [Fact]
    public void JudgeBoth_TheSameOnBoth_IsSaidOnce() =>
        Assert.Equal("Same.", Rule.JudgeBoth(Pairs.Ready(), "fine", (_, _) => Rule.NotMet("a", "A", "Same.", "Mend.")).Because);

    [Fact]
    public void NotRead_Forbidden_AsksForTheRight()
    {
        var finding = Rule.NotRead(Reading.Failed<string>(Pairs.Forbidden), "the thing", "Thing");

        Assert.Equal(("Thing not read", "Give the portal the right to read the thing."), (finding.Headline, finding.Remedy));
    }

    [Fact]
    public void NotRead_Missing_SaysSo() => Assert.Equal("Thing missing", Rule.NotRead(Reading.Missing<string>(), "the thing", "Thing").Headline);

    [Fact]
    public void NotReadYet_IsLeftOpenOnlyWhenNobodyAsked()
    {
        Assert.True(Rule.NotReadYet(Reading.NotAsked<string>(), "the thing", "Thing") is { IsLeftOpen: true, Severity: Severity.Block });
        Assert.False(Rule.NotReadYet(Reading.Failed<string>(Pairs.Lost), "the thing", "Thing").IsLeftOpen);
        Assert.False(Rule.NotReadYet(Reading.Missing<string>(), "the thing", "Thing").IsLeftOpen);
    }
}
