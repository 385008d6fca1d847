using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Portal.Architecture.Tests.Support;

/// <summary>What a file of code says to people: its strings as sentences with places, "{0} has no staging deployment.".</summary>
internal static class SaidText
{
    private const char Place = '\uE000';

    private static readonly Regex Word = Breaches.Pattern("[A-Za-z][a-z]");
    private static readonly Regex OneWord = Breaches.Pattern("^[A-Za-z][a-z]+[.…]?$");
    private static readonly Regex Several = Breaches.Pattern(@"[A-Za-z’”\uE000).,:;%…×][.,:;]? [A-Za-z“\uE000(<.\d×]");
    private static readonly Regex Judges = Breaches.Pattern(@"^(this\.)?(Met|NotMet|Unknown|Fault|Judge|Check|Busy|Both)\w*$");
    private static readonly Regex Readers = Breaches.Pattern(@"(^|\.)(Children|Below|Each|Text|Required|TryReplace)$");
    private static readonly Regex APlace = Breaches.Pattern("\uE000");

    public static IEnumerable<string> Of(string code) => CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes().OfType<ExpressionSyntax>()
        .Where(text => IsWhole(text) && IsSaid(text))
        .SelectMany(text => Forms(text).Select(Bare).Where(form => Several.IsMatch(form) ? Word.IsMatch(form) : OneWord.IsMatch(form) && IsShown(text)))
        .Select(Numbered);

    private static string Bare(string form) => form.Trim(' ', ',', ';', ':', '(', '\n');

    private static string Numbered(string form)
    {
        var number = 0;
        return APlace.Replace(form, _ => $"{{{number++}}}");
    }

    private static bool IsText(SyntaxNode node) => node.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.InterpolatedStringExpression || IsSum(node);

    private static bool IsSum(SyntaxNode? node) => node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum && (IsText(sum.Left) || IsText(sum.Right));

    /// <summary>No part of a sum or of a place: those are said with the whole.</summary>
    private static bool IsWhole(SyntaxNode text)
    {
        if (!IsText(text))
            return false;
        var around = text.Parent;
        while (around is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax)
            around = around.Parent;
        return around is not InterpolationSyntax && !IsSum(around);
    }

    /// <summary>Not what is compared, thrown for a programmer, attached to a member, or the source of a rule.</summary>
    private static bool IsSaid(SyntaxNode text) => text.Parent is not (ConstantPatternSyntax or CaseSwitchLabelSyntax)
        && text.Parent?.Kind() is not (SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression)
        && text.FirstAncestorOrSelf<AttributeSyntax>() is null
        && text.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.Text is not "Source"
        && !text.Ancestors().OfType<ObjectCreationExpressionSyntax>().Any(made => made.Type.ToString() is "InvalidOperationException" or "ArgumentException" or "JsonException" or "FormatException");

    /// <summary>One word is far more often a key than a text. It is a text where a rule measured it, where it is chosen among others, and where it has a capital.</summary>
    private static bool IsShown(ExpressionSyntax text) => text.Parent switch
    {
        SwitchExpressionArmSyntax or ConditionalExpressionSyntax or ArrowExpressionClauseSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax called } when Judges.IsMatch(called.Expression.ToString()) => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax called } when Readers.IsMatch(called.Expression.ToString()) => false,
        ArgumentSyntax { Parent: ArgumentListSyntax } or EqualsValueClauseSyntax => text.GetFirstToken().ValueText is [>= 'A' and <= 'Z', ..],
        _ => false,
    };

    private static IEnumerable<string> Forms(ExpressionSyntax text) => text switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => [literal.Token.ValueText],
        ParenthesizedExpressionSyntax inner => Forms(inner.Expression),
        ConditionalExpressionSyntax either => Forms(either.WhenTrue).Concat(Forms(either.WhenFalse)),
        BinaryExpressionSyntax sum when IsSum(sum) => Each(Forms(sum.Left), Forms(sum.Right)),
        InterpolatedStringExpressionSyntax whole => whole.Contents.Aggregate((IEnumerable<string>)[""], (before, part) => Each(before, Forms(part))),
        _ => [Place.ToString()],
    };

    private static IEnumerable<string> Forms(InterpolatedStringContentSyntax part) =>
        part is InterpolatedStringTextSyntax text ? [text.TextToken.ValueText] : Forms(((InterpolationSyntax)part).Expression);

    private static IEnumerable<string> Each(IEnumerable<string> before, IEnumerable<string> after) => before.SelectMany(left => after.Select(right => left + right));
}
