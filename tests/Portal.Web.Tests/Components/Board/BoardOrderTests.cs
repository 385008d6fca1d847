using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class BoardOrderTests
{
    [Fact]
    public void Sorted_WithoutATime_AreLastAndByName()
    {
        var rows = new[] { Row("delta", staged: null), Row("beta"), Row("charlie", staged: null), Row("alpha") };

        Assert.Equal("alpha beta charlie delta", string.Join(' ', BoardOrder.Sorted(rows, BoardSort.Staged).Select(row => row.Service.Name)));
    }

    [Theory]
    [InlineData(BoardSort.Name, "alpha Beta gamma")]
    [InlineData(BoardSort.Staged, "gamma alpha Beta")]
    [InlineData(BoardSort.Swapped, "Beta alpha gamma")]
    public void Sorted_BySort_PutsTheNewestFirstAndTiesByName(BoardSort sort, string expected)
    {
        var gamma = Row("gamma");
        var fresh = gamma with { Service = gamma.Service with { Staging = gamma.Service.Staging! with { DeployedAt = Now } } };

        Assert.Equal(expected, string.Join(' ', BoardOrder.Sorted([fresh, Row("Beta", lastSwap: Operation(1)), Row("alpha")], sort).Select(row => row.Service.Name)));
    }
}
