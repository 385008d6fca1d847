using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Portal.Architecture.Tests.Support;

/// <summary>Blanks what only people read, so that a comment or a sentence on the screen never breaks a rule.</summary>
internal static partial class BareCode
{
    public static string OfCSharp(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var comments = root.DescendantTrivia().Where(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Select(trivia => trivia.FullSpan);
        var strings = root.DescendantTokens().Where(IsText).Select(token => token.Span);
        return Blank(text, comments.Concat(strings));
    }

    public static string OfRazor(string text) => Blank(text, Comments().Matches(text).Select(match => new TextSpan(match.Index, match.Length)));

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
        or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    private static string Blank(string text, IEnumerable<TextSpan> spans)
    {
        var code = text.ToCharArray();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                code[i] = code[i] is '\n' ? '\n' : ' ';
            }
        }

        return new(code);
    }

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Comments();
}
