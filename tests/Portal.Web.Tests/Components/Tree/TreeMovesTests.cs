using System.Collections.Immutable;
using Portal.Web.Components.Tree;

namespace Portal.Web.Tests.Components.Tree;

public sealed class TreeMovesTests
{
    /// <summary>a, b (open) with b/c and b/d, then e, which has nothing below.</summary>
    private static readonly ImmutableArray<TreeRow> Rows =
    [
        Row("a", null, isOpen: false), Row("b", null, isOpen: true), Row("b/c", "b", isOpen: false), Row("b/d", "b", isOpen: null), Row("e", null, isOpen: null),
    ];

    [Theory]
    [InlineData("ArrowDown", 0, 1)]
    [InlineData("ArrowUp", 4, 3)]
    [InlineData("Home", 3, 0)]
    [InlineData("End", 0, 4)]
    [InlineData("PageDown", 1, 4)]
    [InlineData("PageDown", 0, 3)]
    [InlineData("PageUp", 4, 1)]
    [InlineData("ArrowRight", 1, 2)]
    [InlineData("ArrowLeft", 3, 1)]
    [InlineData("e", 0, 4)]
    [InlineData("A", 3, 0)]
    public void Of_KeyThatMoves_GoesToTheRow(string key, int at, int expected) =>
        Assert.Equal(new TreeMove.To(expected), TreeMoves.Of(key, Rows, at, page: 3));

    [Theory]
    [InlineData("ArrowDown", 4)]
    [InlineData("ArrowUp", 0)]
    [InlineData("ArrowRight", 4)]
    [InlineData("ArrowLeft", 0)]
    [InlineData("z", 0)]
    [InlineData("Tab", 0)]
    [InlineData("F5", 0)]
    public void Of_KeyWithNothingToDo_IsNothing(string key, int at) => Assert.Null(TreeMoves.Of(key, Rows, at, page: 3));

    [Fact]
    public void Of_RightOnAClosedRow_OpensIt() =>
        Assert.Equal(["a"], Assert.IsType<TreeMove.Open>(TreeMoves.Of("ArrowRight", Rows, 0, 3)).Rows.Select(row => row.Href));

    [Fact]
    public void Of_LeftOnAnOpenRow_ClosesIt() => Assert.Equal(new TreeMove.Close(Rows[1]), TreeMoves.Of("ArrowLeft", Rows, 1, 3));

    [Theory]
    [InlineData("Enter")]
    [InlineData(" ")]
    public void Of_EnterOrSpace_SelectsTheRow(string key) => Assert.Equal(new TreeMove.Select(Rows[2]), TreeMoves.Of(key, Rows, 2, 3));

    [Fact]
    public void Of_Star_OpensClosedSiblings() =>
        Assert.Equal(["a"], Assert.IsType<TreeMove.Open>(TreeMoves.Of("*", Rows, 4, 3)).Rows.Select(row => row.Href));

    [Fact]
    public void Of_NoRows_IsNothing() => Assert.Null(TreeMoves.Of("End", [], 0, 3));

    private static TreeRow Row(string href, string? parent, bool? isOpen) =>
        new(href, parent, parent is null ? TreeNodeKind.Subscription : TreeNodeKind.Service, href[(href.LastIndexOf('/') + 1)..], isOpen, 1, 1);
}
