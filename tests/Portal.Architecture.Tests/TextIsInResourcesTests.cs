using Portal.Architecture.Tests.Rules;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>R12.</summary>
public sealed class TextIsInResourcesTests
{
    private const string Folder = "src/Portal.Web/Components/Board/";

    [Fact]
    public void Breaches_Repository_None() => Breaches.None(TextIsInResources.Breaches(SourceTree.Repository()));

    [Theory]
    [InlineData("<p>No service yet</p>")]
    [InlineData("<p>@Count services</p>")]
    [InlineData("<p title=\"Older\">@Version</p>")]
    [InlineData("<p aria-label=\"Remove @Name\"></p>")]
    [InlineData("<input placeholder=\"Full name\" @bind=\"name\" />")]
    [InlineData("<span>@(isStale ? \"stale\" : \"live\")</span>")]
    [InlineData("<CopyText Name=\"the subscription id\" />")]
    [InlineData("@if (isStale)\n{\n    <b>stale</b>\n}")]
    [InlineData("<p>@foreach (var a in All)\n{<i>and more</i>}</p>")]
    public void Breaches_TextInMarkup_Found(string markup) => Breaches.One("A.razor(", TextIsInResources.Breaches(SourceTree.Of((Folder + "A.razor", markup))));

    [Theory]
    [InlineData("<p class=\"one mono\" data-state=\"ready\">@Words.A <b>@Count</b></p>")]
    [InlineData("<p title=\"@Words.FormatA(name, \"x\")\">@Words.FormatB(a => $\"{a}\")</p>")]
    [InlineData("<button @onclick=\"() => Show(a > b)\" disabled=\"@(a is null)\"><kbd>H</kbd></button>")]
    [InlineData("@* a comment *@\n@if (a is { Name: \"left\" } b)\n{\n    <i class=\"@(b ? \"half\" : \"off\")\">&nbsp;@b</i>\n}\nelse\n{\n    var c = 1;\n}")]
    [InlineData("<b>@Phrase.Of(Words.FormatA, @<a class=\"link one\" href=\"@B\">@C</a>, @<i>@D</i>)</b>")]
    [InlineData("<p>@Icon.Of(\"star\", \"s\")</p>")]
    [InlineData("<svg viewBox=\"0 0 16 16\"><path d=\"M1 1h2\" /></svg>")]
    public void Breaches_WordsInMarkup_None(string markup) => Breaches.None(TextIsInResources.Breaches(SourceTree.Of((Folder + "A.razor", markup))));

    [Theory]
    [InlineData("\"No service yet\"")]
    [InlineData("$\"{count} services in all\"")]
    [InlineData("\"Older\"")]
    [InlineData("$\"started by {name}\"")]
    [InlineData("$\"<b class='one'>no service {name}</b>\"")]
    public void Breaches_TextInCode_Found(string text) => Breaches.One("A.cs(1)", TextIsInResources.Breaches(Code(text)));

    [Theory]
    [InlineData("\"ready\"")]
    [InlineData("\"ArrowDown\"")]
    [InlineData("$\"row-{key}\"")]
    [InlineData("Words.NoServiceYet")]
    [InlineData("$\"<td class='one {name}' role='cell'><b class='two {name}-side'>{count}</b>\"")]
    public void Breaches_NoTextInCode_None(string code) => Breaches.None(TextIsInResources.Breaches(Code(code)));

    [Fact]
    public void Breaches_TextOfTheApi_None() => Breaches.None(TextIsInResources.Breaches(SourceTree.Of(("src/Portal.Web/Api/A.cs", "class A { string B => \"No service yet\"; }"))));

    private static SourceTree Code(string expression) => SourceTree.Of((Folder + "A.cs", $"class A {{ string B => {expression}; }}"));
}
