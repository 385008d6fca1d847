using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Portal.Web.Tests.Samples;

/// <summary>Finds what of a page in the pseudo language is still written in English letters.</summary>
/// <param name="data">What is the same in every language.</param>
internal sealed class PlainEnglish(IEnumerable<string> data)
{
    private static readonly string[] SeenOrHeard = ["title", "aria-label", "aria-description", "aria-valuetext", "aria-roledescription", "placeholder", "alt"];

    private readonly EnglishLetters english = new(data);

    public IReadOnlyList<string> In(string html)
    {
        var body = new HtmlParser().ParseDocument(html);
        return [.. Texts(body).Concat(Attributes(body)).Select(text => text.Trim()).Where(english.AreIn).Distinct()];
    }

    private static IEnumerable<string> Texts(IDocument page) => page.Descendants<IText>()
        .Where(text => !text.Ancestors<IElement>().Any(around => around.LocalName is "script" or "style" or "noscript" or "kbd" or "code" or "pre" || around.ClassList.Contains("mono")))
        .Select(text => text.Data);

    private static IEnumerable<string> Attributes(IDocument page) => page.All.SelectMany(element => SeenOrHeard.Select(element.GetAttribute).OfType<string>());
}
