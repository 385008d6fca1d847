using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R7: the tests of X stand where X stands; every precondition has its tests.</summary>
internal static class TestsMirrorSources
{
    // These look at the whole: they have no source project of their own.
    private static readonly string[] Whole = ["Portal.Architecture.Tests", "Portal.Browser.Tests", "Portal.Benchmarks"];

    // Documents holds the tests of what people read, which no source file stands for.
    private static readonly string[] Helpers = ["Documents", "Samples", "Support"];

    public static IEnumerable<string> Breaches(SourceTree tree) =>
    [
        .. tree.Code.Where(IsMirror).SelectMany(file => Mirrored(tree, file)),
        .. PreconditionsArePure.Files(tree).Where(rule => !tree.Holds(TestOf(rule))).Select(rule => $"{rule.Path}: has no tests; {TestOf(rule)} is missing."),
    ];

    private static bool IsMirror(SourceFile file) => file.Path.Split('/') is ["tests", var project, .. var folders, _]
        && !Whole.Contains(project, StringComparer.Ordinal) && !folders.Intersect(Helpers, StringComparer.Ordinal).Any();

    private static IEnumerable<string> Mirrored(SourceTree tree, SourceFile file)
    {
        if (!file.Name.EndsWith("Tests.cs", StringComparison.Ordinal))
        {
            if (file.Folder.Count(letter => letter is '/') > 1)
            {
                yield return $"{file.Path}: is no XTests.cs; what helps tests stands at the top of the project or in {string.Join(" or ", Helpers)}.";
            }
        }
        else if (!tree.Holds(SourceOf(file, ".cs")) && !tree.Holds(SourceOf(file, ".razor")))
        {
            yield return $"{file.Path}: tests nothing; {SourceOf(file, ".cs")} does not exist.";
        }
    }

    private static string SourceOf(SourceFile test, string extension) =>
        test.Path[..^"Tests.cs".Length].Replace("tests/", "src/", StringComparison.Ordinal).Replace(".Tests/", "/", StringComparison.Ordinal) + extension;

    private static string TestOf(SourceFile source)
    {
        var (project, rest) = source.Path["src/".Length..].Split('/', 2) is [var first, var second] ? (first, second) : ("", "");
        return $"tests/{project}.Tests/{rest[..^".cs".Length]}Tests.cs";
    }
}
