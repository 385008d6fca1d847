using Bunit;
using Portal.Web.Components.Layout;

namespace Portal.Web.Tests.Components.Layout;

public sealed class KeySheetTests : BunitContext
{
    [Theory]
    [InlineData("S", "Swap VIP")]
    [InlineData("R", "Return")]
    [InlineData("GH", "Go to the history")]
    [InlineData("?", "This sheet")]
    public void Sheet_EachKey_SaysWhatItDoes(string keys, string what)
    {
        var line = Render<KeySheet>().FindAll(".keys > div").Single(line => line.QuerySelector("dd")!.TextContent == what);

        Assert.Equal(keys, string.Concat(line.QuerySelectorAll("kbd").Select(key => key.TextContent)));
    }

    [Fact]
    public void Sheet_IsADialogWithAName() => Assert.Equal("Keys", Render<KeySheet>().Find($"#{Render<KeySheet>().Find("dialog").GetAttribute("aria-labelledby")}").TextContent);
}
