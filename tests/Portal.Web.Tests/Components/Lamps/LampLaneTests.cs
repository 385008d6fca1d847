using Portal.Domain.Probing;
using Portal.Web.Components.Lamps;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Lamps;

public sealed class LampLaneTests
{
    [Fact]
    public void Of_FewAnswers_StandAtTheRightEdge()
    {
        var lane = Lane(false, "4.1.7", "4.1.7", "4.2.0");

        Assert.Equal([LampLane.Width - 33, LampLane.Width - 22, LampLane.Width - 11], lane.Squares.Select(square => square.Left));
        Assert.Equal(["sq-a", "sq-a", "sq-b"], lane.Squares.Select(square => square.Look));
        Assert.Equal(LampLane.Width - 13, lane.Cut);
    }

    [Fact]
    public void Of_NoAnswerAndForeignVersion_HaveShapesOfTheirOwn() =>
        Assert.Equal(["sq-n", "sq-w"], Lane(false, null, "9.9").Squares.Select(square => square.Look));

    [Fact]
    public void Of_WhileItRuns_ShowsTheNewest()
    {
        var lane = Lane(false, [.. Enumerable.Repeat("4.1.7", 20), .. Enumerable.Repeat("4.2.0", 100)]);

        Assert.Equal(LampLane.Drawn, lane.Squares.Count);
        Assert.Null(lane.Cut);
        Assert.Equal("4.2.0", Assert.Single(lane.Labels).Text);
    }

    [Fact]
    public void Of_WhenItIsOver_ShowsTheCutOver()
    {
        var lane = Lane(true, [.. Enumerable.Repeat("4.1.7", 20), .. Enumerable.Repeat("4.2.0", 100)]);

        Assert.NotNull(lane.Cut);
        Assert.Equal(["4.1.7", "4.2.0"], lane.Labels.Select(label => label.Text));
    }

    [Fact]
    public void Label_ReadsOutTheSums() => Assert.Equal(
        "Production address: 2 answers of 4.1.7, then 1 without answer, then 1 answer of 4.2.0",
        Lane(false, "4.1.7", "4.1.7", null, "4.2.0").Label("Production"));

    [Fact]
    public void Label_ManyChanges_ReadsOutTheLast() => Assert.StartsWith(
        "Staging address: 2 changes before, then 1 answer of 4.1.7, then",
        Lane(false, "4.1.7", "4.2.0", "4.1.7", "4.2.0", "4.1.7", "4.2.0", "4.1.7", "4.2.0").Label("Staging"), StringComparison.Ordinal);

    private static LampLane Lane(bool isOver, params string?[] versions) => LampLane.Of(
        [.. versions.Select((version, i) => new ProbeAnswer(DialogSamples.Now.AddMilliseconds(200 * i), version, Failure: version is null ? "connection refused" : null))],
        "4.1.7", "4.2.0", "4.2.0", isOver);
}
