using System.Globalization;
using Portal.Domain.Estate;
using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class RowCellsTests
{
    private readonly RowCells cells = new();

    [Fact]
    public void Of_SameSaidAgain_IsTheSamePiece()
    {
        var row = Row("shop");

        Assert.Same(cells.Of(row, Said(row)).Value, cells.Of(row, Said(row)).Value);
    }

    [Fact]
    public void Of_OtherWords_IsAnotherPiece()
    {
        var row = Row("shop");

        Assert.Contains("2/2 ready, 1 d", cells.Of(row, Said(row)).Value, StringComparison.Ordinal);
        Assert.Contains("1/2 ready, 1 d", cells.Of(row, Said(row) with { Live = "1/2 ready, 1 d" }).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OtherLanguage_IsDrawnAnew()
    {
        var (row, before) = (Row("shop"), CultureInfo.CurrentUICulture);
        var here = cells.Of(row, Said(row)).Value;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");

            Assert.NotSame(here, cells.Of(row, Said(row)).Value);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Of_WordsFromOutside_AreNoMarkup()
    {
        var row = Row("shop", live: "<b>1</b>", text: "<i>Ready</i>");

        var drawn = cells.Of(row, Said(row) with { Live = "<u>", Standby = "<s>", Fact = "\"<a>", Age = "\" onclick=\"" }).Value;

        Assert.DoesNotMatch("<(b|i>Ready|u>|s>|a>)", drawn);
        Assert.DoesNotContain("\" onclick", drawn, StringComparison.Ordinal);
        Assert.Contains("title=\"&quot;&lt;a&gt;\"", drawn, StringComparison.Ordinal);
    }

    private static RowSaid Said(ServiceRow row) => new(RowLook.Of(row), "2/2 ready, 1 d", "2/2 ready, 3 h", "All checks are met.", null);
}
