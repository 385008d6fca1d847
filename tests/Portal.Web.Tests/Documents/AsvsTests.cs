using System.Text.RegularExpressions;

namespace Portal.Web.Tests.Documents;

/// <summary>The table of the security standard leaves nothing out and names only what is there.</summary>
public sealed partial class AsvsTests(ITestOutputHelper output)
{
    private static readonly string[] Verdicts = ["met", "gap", "provider's", "operator's", "not applicable"];

    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Portal.Web.Tests", "Conformance", "ASVS.md"));

    private static readonly Row[] Rows = [.. Line().Matches(Text).Select(match => new Row(match.Groups["id"].Value, match.Groups["level"].Value, match.Groups["verdict"].Value, match.Groups["where"].Value, match.Groups["tests"].Value))];

    [Fact]
    public void Table_HasEveryRequirementOfLevelsOneAndTwoOnce()
    {
        Assert.Equal((70, 183), (Rows.Count(row => row.Level == "1"), Rows.Count(row => row.Level == "2")));
        Assert.Equal(Rows.Length, Rows.Select(row => row.Id).Distinct().Count());
        Assert.All(Rows, row => Assert.Contains(row.Verdict, Verdicts));
        Assert.All(Rows.Where(row => row.Verdict != "provider's"), row => Assert.True(row.Where.Length > 3, row.Id));
    }

    [Fact]
    public void Totals_AreThoseOfTheTable()
    {
        foreach (var level in new[] { "1", "2" })
        {
            var counts = Verdicts.Select(verdict => Rows.Count(row => row.Level == level && row.Verdict == verdict)).ToList();
            Assert.Contains($"| Level {level} ({counts.Sum()}) | {string.Join(" | ", counts)} |", Text, StringComparison.Ordinal);
            output.WriteLine($"Level {level}: {string.Join(", ", Verdicts.Zip(counts, (verdict, count) => $"{count} {verdict}"))}");
        }

        output.WriteLine($"{Rows.Count(row => row.Verdict == "met" && row.Tests.Length > 0)} of {Rows.Count(row => row.Verdict == "met")} met requirements are shown by a test");
    }

    [Fact]
    public void Names_OfTestsAndTypes_Exist()
    {
        var files = Directory.EnumerateFiles(Repository.Root, "*.*", SearchOption.AllDirectories).Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToLookup(path => Path.GetFileName(path).Split('.')[0], StringComparer.Ordinal);

        foreach (var name in Rows.SelectMany(row => Name().Matches(row.Tests)).Select(match => match.Groups["name"].Value).Distinct())
        {
            var (type, method) = name.Split('.') is [var first, var second] ? (first, second) : (name, "");
            var sources = files[type].Where(path => path.EndsWith($"{type}.cs", StringComparison.Ordinal) && path.Contains("tests", StringComparison.Ordinal)).ToList();
            Assert.True(sources.Exists(path => method.Length == 0 || File.ReadAllText(path).Contains($" {method}(", StringComparison.Ordinal)), $"There is no test {name}.");
        }

        foreach (var type in Rows.SelectMany(row => Name().Matches(row.Where)).Select(match => match.Groups["name"].Value).Where(name => name.All(char.IsAsciiLetter) && char.IsAsciiLetterUpper(name[0])).Distinct())
            Assert.True(files.Contains(type), $"There is no {type}.");
    }

    [GeneratedRegex(@"^\| (?<id>\d+\.\d+\.\d+) \| (?<level>\d) \| [^|]+ \| (?<verdict>[^|]+) \| (?<where>[^|]*) \| (?<tests>[^|]*) \|$", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Line();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    private sealed record Row(string Id, string Level, string Verdict, string Where, string Tests);
}
