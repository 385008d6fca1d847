using Portal.Web.Components.Controls;

namespace Portal.Web.Tests.Components.Controls;

public sealed class ChangedPartTests
{
    [Theory]
    [InlineData("orders-prod", "orders-stg", "orders-", "prod", "")]
    [InlineData("30", "35", "", "30", "")]
    [InlineData("http://a.example/x", "http://b.example/x", "http://", "a", ".example/x")]
    [InlineData("true", null, "", "true", "")]
    [InlineData("", "x", "", "", "")]
    [InlineData("a/b", "a/b/c", "a/", "b", "")]
    public void Of_TwoValues_MarksWholeWords(string value, string? other, string before, string changed, string after) =>
        Assert.Equal(new ChangedPart(before, changed, after), ChangedPart.Of(value, other));
}
