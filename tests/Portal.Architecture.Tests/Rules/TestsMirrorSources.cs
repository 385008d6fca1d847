using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R7: the tests of X stand where X stands; every precondition has its tests.</summary>
internal static class TestsMirrorSources
{
    // These look at the whole: they have no source project of their own.
    private static readonly string[] Whole = ["Portal.Architecture.Tests", "Portal.Browser.Tests", "Portal.Reliability.Tests", "Portal.Benchmarks"];

    // What helps tests, the tests of documents, which are no sources, and those that look at the embedded cloud from outside.
    private static readonly string[] Apart = ["Samples", "Support", "Documents", "Conformance", "ForeignClients"];

    public static IEnumerable<string> Breaches(SourceTree tree) =>
    [
        .. tree.Code.Where(IsMirror).Where(test => !tree.Holds(SourceOf(test, ".cs")) && !tree.Holds(SourceOf(test, ".razor")))
            .Select(test => $"{test.Path}: tests nothing; {SourceOf(test, ".cs")} does not exist."),
        .. PreconditionsArePure.Files(tree).Where(rule => !tree.Holds(TestOf(rule))).Select(rule => $"{rule.Path}: has no tests; {TestOf(rule)} is missing."),
    ];

    private static bool IsMirror(SourceFile file) => file.Name.EndsWith("Tests.cs", StringComparison.Ordinal)
        && file.Path.Split('/') is ["tests", var project, .. var folders, _]
        && !Whole.Contains(project, StringComparer.Ordinal) && !folders.Intersect(Apart, StringComparer.Ordinal).Any();

    private static string SourceOf(SourceFile test, string extension) =>
        test.Path[..^"Tests.cs".Length].Replace("tests/", "src/", StringComparison.Ordinal).Replace(".Tests/", "/", StringComparison.Ordinal) + extension;

    private static string TestOf(SourceFile source)
    {
        var (project, rest) = source.Path["src/".Length..].Split('/', 2) is [var first, var second] ? (first, second) : ("", "");
        return $"tests/{project}.Tests/{rest[..^".cs".Length]}Tests.cs";
    }
}
