using System.Text.RegularExpressions;

namespace Portal.Architecture.Tests.Support;

/// <summary>The text that a component writes itself: between its tags, and in the attributes that people see or hear.</summary>
internal static class RazorText
{
    // A bracket with all that is in it, strings with brackets of their own too.
    private const string Balanced = """\((?>[^()"]|"(\\.|[^"\\])*"|\((?<deep>)|\)(?<-deep>))*(?(deep)(?!))\)""";
    private const string Called = $"""({Balanced}|\[[^\]]*\])*""";
    private const string Expression = $"""@({Balanced}|[A-Za-z_][\w.?!]*{Called}([.?!]+[A-Za-z_]\w*{Called})*)""";
    private const string Value = $"""("(?<value>(?>{Expression}|[^"])*)")""";

    private static readonly Regex Tag = Breaches.Pattern($"""</?[A-Za-z][\w.]*(\s+(?<attribute>[@\w:.-]+)(={Value}|=[^\s">]+)?)*\s*/?>""");
    private static readonly Regex Attribute = Breaches.Pattern($"""(?<=\s)(?<name>[@\w:.-]+)={Value}""");
    private static readonly Regex Statement = Breaches.Pattern($@"(?m)^\s*@?(else\s+)?(if|foreach|for|switch|while)\s*{Balanced}|@(if|foreach|for|switch)\s*{Balanced}|^\s*(else|break;|default:)|^\s*case\b.*:\s*$|^\s*@(using|page|inherits|implements|inject|layout|attribute|typeparam|rendermode)\b.*$|^\s*((var|List<\w+>)\s+(\S+|\([^)]*\))\s*=.*;|[\w.]+\([^)]*\)(\([^)]*\))?;)\s*$|<!DOCTYPE[^>]*>");
    private static readonly Regex Phrase = Breaches.Pattern($@"\bPhrase\.Of{Balanced}");
    private static readonly Regex Literal = Breaches.Pattern("""\$?"(?<text>(\\.|[^"\\])*)["]""");
    private static readonly Regex Drawing = Breaches.Pattern("(?s)<(svg|script|style)\\b.*?</\\1>".Replace("\\1", "(svg|script|style)", StringComparison.Ordinal));
    private static readonly Regex Code = Breaches.Pattern(@"(?s)^@code\b.*|\n@code\b.*");
    private static readonly Regex SeenOrHeard = Breaches.Pattern("^(title|aria-label|aria-description|aria-valuetext|aria-roledescription|placeholder|alt|Label|Title|Text|Place|Placeholder|Help|HelperText)$");
    private static readonly Regex Sentence = Breaches.Pattern("^[A-Za-z][a-z]*( [A-Za-z]+)+$");
    private static readonly Regex Word = Breaches.Pattern("[A-Za-z]{2}");
    private static readonly Regex Entity = Breaches.Pattern("&#?\\w+;");

    // The same in every language.
    private static readonly Regex Name = Breaches.Pattern(@"\b(SHA-256|sha256|IP|CSV|JSON)\b");
    private static readonly Regex Class = Breaches.Pattern("^[a-z]+(-[a-z]+)+$");
    private static readonly Regex Key = Breaches.Pattern("""\bProblemOf\("[a-z]+"\)""");
    private static readonly Regex Hole = Breaches.Pattern(@"\{[^}]*\}");
    private static readonly Regex Any = Breaches.Pattern(Expression);

    public static IEnumerable<(int Index, string Text)> Of(string razor)
    {
        var text = Blank(BareCode.OfRazor(razor), Code, Drawing);
        var found = new List<(int, string)>();
        foreach (var (phrase, parts) in Phrase.Matches(text).Select(phrase => (phrase, phrase.Value.IndexOf("@<", StringComparison.Ordinal))).Where(phrase => phrase.Item2 > 0))
            found.AddRange(Of(phrase.Value[parts..^1].Replace("@<", "<", StringComparison.Ordinal)).Select(inner => (phrase.Index, inner.Text)));
        text = Blank(text, Phrase);
        foreach (var attribute in Tag.Matches(text).SelectMany(tag => Attribute.Matches(tag.Value).Select(attribute => (tag.Index, attribute))))
        {
            var (name, value) = (attribute.attribute.Groups["name"].Value, attribute.attribute.Groups["value"].Value);
            if (SeenOrHeard.IsMatch(name) ? Says(value) : char.IsUpper(name[0]) && !name.EndsWith("Class", StringComparison.Ordinal) && Sentence.IsMatch(value) && !value.Contains(" is ", StringComparison.Ordinal))
                found.Add((attribute.Index, $"{name}=\"{value}\""));
        }

        text = Blank(text, Tag, Statement);
        found.AddRange(Any.Matches(text).Where(expression => Says(expression.Value)).Select(expression => (expression.Index, expression.Value)));
        found.AddRange(Lines(Blank(text, Any)).Where(line => Says(line.Text)).Select(line => (line.Index, line.Text.Trim())));
        return found;
    }

    /// <summary>Letters of its own, or in a string of one of its expressions.</summary>
    private static bool Says(string text) => Word.IsMatch(Name.Replace(Entity.Replace(Any.Replace(text, " "), " "), " "))
        || Any.Matches(Key.Replace(text, "")).SelectMany(expression => Literal.Matches(expression.Value)).Select(literal => literal.Groups["text"].Value)
            .Any(literal => !Class.IsMatch(literal) && Word.IsMatch(Hole.Replace(literal, " ")));

    private static IEnumerable<(int Index, string Text)> Lines(string text)
    {
        var index = 0;
        foreach (var line in text.Split('\n'))
        {
            yield return (index, line);
            index += line.Length + 1;
        }
    }

    private static string Blank(string text, params Regex[] patterns) =>
        patterns.Aggregate(text, (rest, pattern) => pattern.Replace(rest, match => string.Concat(match.Value.Select(c => c is '\n' ? '\n' : ' '))));
}
