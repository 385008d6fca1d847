using Portal.Web.Api.Ledger;

namespace Portal.Web.Tests.Api.Ledger;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("Release 4.2", "Release 4.2")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("=1+2", "\"'=1+2\"")]
    [InlineData("+49", "\"'+49\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\uFF1D1+2", "\"'\uFF1D1+2\"")]
    [InlineData("4.2=1", "4.2=1")]
    public void Cell_AnyText_IsOneHarmlessField(string text, string cell) => Assert.Equal(cell, CsvFile.Cell(text));
}
