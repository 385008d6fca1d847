using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R12: what a page says is in <c>Words.resx</c>, so that a translation is one file.</summary>
internal static class TextIsInResources
{
    private const string Pages = "src/Portal.Web/Components";

    // Not words: pictures of the icon sheet, fonts, names of the emulator's files, keys as browsers call them, states as Azure calls them, formats, paths.
    private static readonly Regex NoWords = Support.Breaches.Pattern(
        "^(@Icon\\.Of\\([^()]*\\)|Arrow(Up|Down|Left|Right)|Page(Up|Down)|Home|End|Enter|Succeeded|Rule|DAILY|WEEKLY|MONTHLY|FREQ=.*|Etc/UTC|resourceGroups|placeholder=\"(https://|FREQ=).*|C0[0-9]|P[0-9]{2}|\\./.*|main back|CSV|JSON|IP|SHA-256|sha256.*|.*[MmHhd]{1,2}:[m]{2}.*)$");

    private static readonly Regex Words = Support.Breaches.Pattern(@"[A-Za-z]{2,}[,.:;]? \S*[A-Za-z]{2}|^\s*[A-Z][a-z]+[.:…?]?\s*$|^[,;]? ?[a-z]+ ?$");

    // An interpolated string may begin and end within a tag.
    private static readonly Regex Tags = Support.Breaches.Pattern("^[^<>]*>|<[^<>]*(>|$)");

    public static IEnumerable<string> Breaches(SourceTree tree) => tree.SourceCode
        .Where(file => file.Under(Pages) && file.Name is not "PortalTheme.cs")
        .SelectMany(file => file.IsRazor ? Markup(file) : Literals(file));

    private static IEnumerable<string> Markup(SourceFile file) =>
        RazorText.Of(file.Text).Where(found => !NoWords.IsMatch(found.Text)).Select(found => $"{file.At(found.Index)}: says {found.Text}; its place is Words.resx.");

    private static IEnumerable<string> Literals(SourceFile file)
    {
        var root = CSharpSyntaxTree.ParseText(file.Text).GetRoot();
        return root.DescendantTokens().Where(IsText).Where(IsShown)
            .Where(token => Tags.Replace(token.ValueText, "") is var text && Words.IsMatch(text) && !NoWords.IsMatch(text) && IsSentence(text))
            .Select(token => $"{file.At(token.SpanStart)}: says “{token.ValueText}”; its place is Words.resx.");
    }

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken;

    private static bool IsShown(SyntaxToken token) =>
        token.Parent!.FirstAncestorOrSelf<AttributeSyntax>() is null && token.Parent!.FirstAncestorOrSelf<ThrowStatementSyntax>() is null;

    /// <summary>A single small word is a class or a key of the code far more often than a text; a sentence, and a word with a capital, are texts.</summary>
    private static bool IsSentence(string said) => said.Trim() is var text && (text.Contains(' ', StringComparison.Ordinal) || (text.Length > 0 && char.IsUpper(text[0])));
}
