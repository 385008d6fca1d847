using Portal.Domain.Estate;
using Portal.Domain.Swaps;
using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class ProblemWordsTests
{
    private static readonly CloudFailure Slow = new(CloudFailureKind.Throttled, "Azure asks to slow down: it is asked again in 20 s.");

    [Theory]
    [InlineData("The subscriptions could not be listed.", null)]
    [InlineData("Retail-Prod could not be read.", "Retail-Prod")]
    [InlineData("2 subscriptions could not be read: Retail-Prod, Media-Prod.", "Retail-Prod", "Media-Prod")]
    public void Title_NamesWhatIsOld(string title, params string?[]? subscriptions) => Assert.Equal(title, ProblemWords.Title(With(subscriptions ?? [null])));

    [Fact]
    public void Text_SaysEachCauseOnceAndHowOldThePictureIs() =>
        Assert.Equal("Azure asks to slow down: it is asked again in 20 s. What is shown of it was read at 14:03:00 UTC or before.", ProblemWords.Text(With("Retail-Prod", "Media-Prod")));

    [Fact]
    public void Text_NeverRead_SaysThatItTriesAgain() =>
        Assert.EndsWith("The portal tries again by itself.", ProblemWords.Text(With("Retail-Prod") with { ReadAt = null }), StringComparison.Ordinal);

    private static EstateSnapshot With(params string?[] subscriptions) => Snapshot(Row("shop")) with { Problems = [.. subscriptions.Select(name => new EstateProblem(name, Slow))] };
}
