using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Portal.Web.Tests.Samples;

/// <summary>Finds what of a page in the pseudo language is still written in English letters: no translation would reach it.</summary>
/// <param name="data">What is the same in every language: names, versions, ids of the estate.</param>
internal sealed class PlainEnglish(IEnumerable<string> data)
{
    private static readonly string[] SeenOrHeard = ["title", "aria-label", "aria-description", "aria-valuetext", "aria-roledescription", "placeholder", "alt"];

    // Names of things, ids, addresses and codes: a digit, a mark between letters, or a capital inside.
    private static readonly Regex Marked = Pattern(@"[^\s,;:()“”]*([0-9_/@\\=*]|[A-Za-z][.][A-Za-z]|[a-z][A-Z])[^\s,;:()“”]*");

    // Products, protocols, units and kinds of files; what Azure calls a state or a size; the roles as settings and the directory call them.
    private static readonly Regex Names = Pattern(@"\b(VIP|Azure|Microsoft|ARM|JSON|CSV|IP|UTC|NAT|SKU|EUR|MB|PowerShell|tcp|udp|https?|cspkg|cscfg|csdef|Basic|Standard|Reader|Operator|Approver|Owner|Operators|stopped|Retry-After|Succeeded|Started|Updating|Creating|Failed)\b");

    private static readonly Regex Word = Pattern("[A-Za-z]{2,}");

    private readonly Regex known = Pattern($@"(?<![A-Za-z])({string.Join('|', data.Where(name => name.Length > 1).Distinct().OrderByDescending(name => name.Length).Select(Regex.Escape))})(?![A-Za-z])");

    public IReadOnlyList<string> In(string html)
    {
        var body = new HtmlParser().ParseDocument(html);
        return [.. Texts(body).Concat(Attributes(body)).Select(text => text.Trim()).Where(IsEnglish).Distinct()];
    }

    private static IEnumerable<string> Texts(IDocument page) => page.Descendants<IText>()
        .Where(text => !text.Ancestors<IElement>().Any(around => around.LocalName is "script" or "style" or "noscript" or "kbd" or "code" or "pre" || around.ClassList.Contains("mono")))
        .Select(text => text.Data);

    private static IEnumerable<string> Attributes(IDocument page) => page.All.SelectMany(element => SeenOrHeard.Select(element.GetAttribute).OfType<string>());

    private bool IsEnglish(string text) => Word.IsMatch(Names.Replace(known.Replace(Marked.Replace(known.Replace(text, " "), " "), " "), " "));

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
}
