using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R6: a kind has a folder of its own, of the same name in the embedded cloud and in the two test projects.</summary>
internal static class KindsHaveTheirFolders
{
    private const string Targets = "src/Portal.SwapTargets";

    private static readonly string[] Mirrors = ["src/Portal.Emulator", "tests/Portal.SwapTargets.Tests", "tests/Portal.Emulator.Tests"];

    public static IEnumerable<string> Breaches(SourceTree tree)
    {
        var missing = tree.Kinds.SelectMany(kind => Mirrors
            .Where(project => !tree.FoldersOf(project).Contains(kind, StringComparer.Ordinal))
            .Select(project => $"{project}/{kind}: is missing; {Targets}/{kind} is a kind of target."));

        // A target beside the folders would be a kind that this rule does not see.
        var target = Support.Breaches.Pattern(@":[^{;]*\bISwapTarget\b");
        var homeless = tree.SourceCode
            .Where(file => file.Folder is Targets || (file.Under("src") && !file.Under(Targets)))
            .SelectMany(file => file.Find(target, _ => $"a target lives in a folder of its kind in {Targets}."));
        return missing.Concat(homeless);
    }
}
