using Bunit;
using Microsoft.AspNetCore.Components;
using Portal.Web.Language;

namespace Portal.Web.Tests.Language;

public sealed class PhraseTests : BunitContext
{
    private static readonly RenderFragment Name = builder => builder.AddMarkupContent(0, "<b>shop-api</b>");
    private static readonly RenderFragment Version = builder => builder.AddContent(0, "4.2.0 <");

    [Fact]
    public void Of_PlacesInTheNeutralOrder_FillsThem() =>
        Assert.Equal("<p>puts 4.2.0 &lt; live on <b>shop-api</b></p>", Markup(Phrase.Of((version, name) => $"puts {version} live on {name}", Version, Name)));

    [Fact]
    public void Of_PlacesInAnotherOrder_FillsThem() =>
        Assert.Equal("<p><b>shop-api</b>: 4.2.0 &lt;!</p>", Markup(Phrase.Of((version, name) => $"{name}: {version}!", Version, Name)));

    [Fact]
    public void Of_OnePlace_KeepsTheTextAroundIt() => Assert.Equal("<p>on <b>shop-api</b> now</p>", Markup(Phrase.Of(name => $"on {name} now", Name)));

    private string Markup(RenderFragment phrase) => Render(builder =>
    {
        builder.OpenElement(0, "p");
        builder.AddContent(1, phrase);
        builder.CloseElement();
    }).Markup;
}
