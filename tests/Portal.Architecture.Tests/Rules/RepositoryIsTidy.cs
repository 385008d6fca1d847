using System.Text.RegularExpressions;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R10: the top level is fixed, the solution is complete, and nothing tells on which machine or from which feed it was built.</summary>
internal static class RepositoryIsTidy
{
    private static readonly string[] Top = ["src", "tests", "wwwroot", "Portal.sln", "Dockerfile", "appsettings.json", "README.md", "LICENSE", "global.json"];

    private static readonly Regex Feed = Support.Breaches.Pattern(@"(?i)https?://[^/\s""'<>]*(nuget|npmjs|pypi|registry|artifactory|jfrog|nexus|pkgs)[^/\s""'<>]*");

    private static readonly Regex Machine = Support.Breaches.Pattern(@"(?<![\w.~$})*:/-])/(tmp|home|root)/|\b[A-Z]:\\Users\\");

    public static IEnumerable<string> Breaches(SourceTree tree) => [.. Places(tree), .. Solution(tree), .. Image(tree), .. Traces(tree)];

    private static IEnumerable<string> Places(SourceTree tree) => tree.Files.Select(file => file.Path.Split('/')[0]).Distinct(StringComparer.Ordinal)
        .Where(entry => !entry.StartsWith('.') && !Top.Contains(entry, StringComparer.Ordinal))
        .Select(entry => $"{entry}: has no place at the top.");

    private static IEnumerable<string> Solution(SourceTree tree)
    {
        var solution = tree.Files.SingleOrDefault(file => file.Path is "Portal.sln")?.Text.Replace('\\', '/') ?? "";
        return tree.Projects.Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)).Select(project => $"{project.Path}: is not in Portal.sln.");
    }

    /// <summary>The image restores from the projects that are copied one by one; a new one is easily forgotten.</summary>
    private static IEnumerable<string> Image(SourceTree tree) => tree.Files.Where(file => file.Path is "Dockerfile").SelectMany(image => tree.Projects
        .Where(project => project.IsSource && !image.Text.Contains($"COPY src/{project.Name}/*.csproj src/{project.Name}/packages.lock.json", StringComparison.Ordinal))
        .Select(project => $"Dockerfile: does not copy {project.Path} and its lock file."));

    private static IEnumerable<string> Traces(SourceTree tree) => tree.Files.Where(file => !file.Text.Contains('\0', StringComparison.Ordinal)).SelectMany(file =>
        Feed.Matches(file.Text).Select(match => $"{file.At(match.Index)}: names the feed {match.Value}.")
            .Concat(Machine.Matches(file.Text).Select(match => $"{file.At(match.Index)}: names a folder of one machine, {match.Value}")));
}
