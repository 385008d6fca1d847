using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R11: a file of texts has one text a line, sorted in blocks by name, each name once and each name in use; a translation names no other texts and no other places.</summary>
internal static class WordsAreOrderly
{
    private const string Neutral = "src/Portal.Web/Words.resx";

    private static readonly Regex Line = Support.Breaches.Pattern(@"^  <data name=""(?<name>[A-Z][A-Za-z0-9]*)""><value>(?<text>\S(.*\S)?)</value></data>$");
    private static readonly Regex Block = Support.Breaches.Pattern(@"^  <!-- [A-Za-z/]+ -->$");
    private static readonly Regex Places = Support.Breaches.Pattern(@"\{\w+\}");

    private static readonly Regex Uses = Support.Breaches.Pattern(@"\bWords\.(Format)?(?<name>[A-Z]\w*)");

    public static IEnumerable<string> Breaches(SourceTree tree) =>
    [
        .. tree.Files.Where(IsWords).SelectMany(Form),
        .. tree.Files.Where(IsWords).SelectMany(Order),
        .. tree.Files.Where(file => IsWords(file) && file.Path != Neutral).SelectMany(file => Translation(file, tree.Files.First(neutral => neutral.Path == Neutral))),
        .. Unused(tree),
    ];

    private static bool IsWords(SourceFile file) => file.Under("src") && file.Name.StartsWith("Words.", StringComparison.Ordinal) && file.Name.EndsWith(".resx", StringComparison.Ordinal);

    private static IEnumerable<string> Form(SourceFile file)
    {
        try
        {
            XDocument.Parse(file.Text);
        }
        catch (XmlException failure)
        {
            return [$"{file.Path}: is not well-formed. {failure.Message}"];
        }

        var lines = file.Text.TrimEnd('\n').Split('\n');
        return lines[2..^1].Select((line, i) => (line, At: $"{file.Path}({i + 3})"))
            .Where(line => !Line.IsMatch(line.line) && !Block.IsMatch(line.line)).Select(line => $"{line.At}: is neither one text nor the name of a block.");
    }

    private static IEnumerable<string> Order(SourceFile file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var last = "";
        foreach (var line in file.Text.Split('\n'))
        {
            var name = Line.Match(line).Groups["name"].Value;
            if (name.Length > 0 && !seen.Add(name))
                yield return $"{file.Path}: {name} is there twice.";
            else if (name.Length > 0 && string.CompareOrdinal(last, name) > 0)
                yield return $"{file.Path}: {name} stands after {last}.";
            last = name;
        }
    }

    private static IEnumerable<string> Translation(SourceFile file, SourceFile neutral)
    {
        var known = Texts(neutral).ToDictionary(text => text.Name, text => text.Text, StringComparer.Ordinal);
        foreach (var (name, text) in Texts(file))
        {
            if (!known.TryGetValue(name, out var original))
                yield return $"{file.Path}: {name} is no text of the pages.";
            else if (!Set(original).SetEquals(Set(text)))
                yield return $"{file.Path}: {name} has other places than the English text.";
        }
    }

    private static HashSet<string> Set(string text) => Places.Matches(text).Select(place => place.Value).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Text)> Texts(SourceFile file) =>
        file.Text.Split('\n').Select(line => Line.Match(line)).Where(match => match.Success).Select(match => (match.Groups["name"].Value, match.Groups["text"].Value));

    private static IEnumerable<string> Unused(SourceTree tree)
    {
        var used = tree.SourceCode.SelectMany(file => Uses.Matches(file.Text)).Select(use => use.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        return tree.Files.Where(file => file.Path == Neutral).SelectMany(Texts).Where(text => !used.Contains(text.Name)).Select(text => $"{Neutral}: {text.Name} is on no page.");
    }
}
