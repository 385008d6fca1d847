using Bunit;
using Portal.Web.Components.Dialogs;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class DialogFieldTests : BunitContext
{
    [Theory]
    [InlineData(null, "Type required")]
    [InlineData("shop-api", "Type shop-api required")]
    public void Label_Always_IsWordsApart(string? exact, string label) => Assert.Equal(label, Open(exact).Find("label").TextContent);

    [Fact]
    public void Input_Typed_IsToldWithEachLetter()
    {
        string? told = null;
        var field = Open("shop-api", typed => told = typed);

        field.Find("input").Input("sho");

        Assert.Equal("sho", told);
        Assert.Equal("false", field.Find("input").GetAttribute("spellcheck"));
    }

    private IRenderedComponent<DialogField> Open(string? exact, Action<string?>? typed = null) => Render<DialogField>(parameters => parameters
        .Add(field => field.Id, "name").Add(field => field.Name, "Type").Add(field => field.Exact, exact).Add(field => field.Note, "required")
        .Add(field => field.ValueChanged, typed ?? (_ => { })));
}
