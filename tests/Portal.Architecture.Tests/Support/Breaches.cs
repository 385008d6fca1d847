using System.Text.RegularExpressions;

namespace Portal.Architecture.Tests.Support;

/// <summary>How every rule searches and every test asks.</summary>
internal static class Breaches
{
    /// <summary>Each place in the file's code that the pattern finds, with the reason.</summary>
    public static IEnumerable<string> Find(this SourceFile file, Regex pattern, Func<string, string> because) =>
        pattern.Matches(file.Code).Select(match => $"{file.At(match.Index)}: {because(match.Value)}");

    public static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    public static void None(IEnumerable<string> breaches)
    {
        var all = breaches.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    /// <summary>The rule must see exactly one breach, and say this about it.</summary>
    public static void One(string says, IEnumerable<string> breaches) => Assert.Contains(says, Assert.Single(breaches), StringComparison.Ordinal);
}
