using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Web.Components.Board;
using Portal.Web.Tests.Samples;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class BoardTableTests : BunitContext
{
    public BoardTableTests()
    {
        Services.AddBells().AddSingleton<RowCells>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Table_Fresh_IsEnteredAtItsFirstRowAndNothingIsSelected()
    {
        var table = Show(3);

        Assert.Equal(["0", "-1", "-1"], table.FindAll("tr.row").Select(row => row.GetAttribute("tabindex")));
        Assert.Empty(table.FindAll("[aria-selected=true]"));
    }

    [Fact]
    public void Table_RowTakesTheFocus_IsSelectedAndOnlyTwoRowsRender()
    {
        var table = Show(3);

        table.FindAll("tr.row")[1].FocusIn();

        Assert.Equal(["-1", "0", "-1"], table.FindAll("tr.row").Select(row => row.GetAttribute("tabindex")));
        Assert.Equal(["false", "true", "false"], table.FindAll("tr.row").Select(row => row.GetAttribute("aria-selected")));
        Assert.Equal([2, 2, 1], table.FindComponents<BoardRow>().Select(row => row.RenderCount));
    }

    [Fact]
    public void Table_Rows_CountThroughAllGroupsForTheKeyboard()
    {
        var table = Show(3);

        Assert.Equal(["0", "1", "2"], table.FindAll("tr.row").Select(row => row.GetAttribute("data-i")));
        Assert.Equal("2", table.Find("table").GetAttribute("data-last"));
        Assert.Equal("grid", table.Find("table").GetAttribute("role"));
    }

    [Fact]
    public void Table_AThousandServices_RendersOnlyThoseInView()
    {
        var table = Show(1000);

        Assert.InRange(table.FindComponents<BoardRow>().Count, 0, 150);
        Assert.Equal("1001", table.Find("table").GetAttribute("aria-rowcount"));
    }

    [Fact]
    public void Table_RowComesInFront_KeepsTheOthersAsTheyAre()
    {
        var table = Show("b", "c");
        var before = table.FindComponents<BoardRow>().Select(row => row.Instance).ToList();

        table.Render(parameters => parameters.Add(it => it.View, View("a", "b", "c")));

        Assert.Equal(before, table.FindComponents<BoardRow>().Select(row => row.Instance).Skip(1));
    }

    private IRenderedComponent<BoardTable> Show(int services) => Show([.. Enumerable.Range(0, services).Select(index => $"service-{index:0000}")]);

    private IRenderedComponent<BoardTable> Show(params string[] services) =>
        Render<BoardTable>(parameters => parameters.Add(it => it.View, View(services)).Add(it => it.Now, Now));

    private static BoardView View(params string[] services) => BoardView.Of(Snapshot([.. services.Select(name => Row(name))]), new BoardFilter());
}
