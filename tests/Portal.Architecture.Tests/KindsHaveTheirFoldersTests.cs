using Portal.Architecture.Tests.Rules;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>R6.</summary>
public sealed class KindsHaveTheirFoldersTests
{
    private static readonly string[] Folders =
        ["src/Portal.SwapTargets/WebApps", "src/Portal.Emulator/WebApps", "tests/Portal.SwapTargets.Tests/WebApps", "tests/Portal.Emulator.Tests/WebApps"];

    [Fact]
    public void Breaches_Repository_None() => Breaches.None(KindsHaveTheirFolders.Breaches(SourceTree.Repository()));

    [Fact]
    public void Breaches_AllFolders_None() => Breaches.None(KindsHaveTheirFolders.Breaches(Tree(without: "")));

    [Theory]
    [InlineData("src/Portal.Emulator/WebApps")]
    [InlineData("tests/Portal.SwapTargets.Tests/WebApps")]
    [InlineData("tests/Portal.Emulator.Tests/WebApps")]
    public void Breaches_FolderMissing_Found(string folder) => Breaches.One($"{folder}: is missing", KindsHaveTheirFolders.Breaches(Tree(without: folder)));

    [Theory]
    [InlineData("src/Portal.SwapTargets/WebAppTarget.cs")]
    [InlineData("src/Portal.Web/Workers/WebAppTarget.cs")]
    public void Breaches_TargetWithoutFolder_Found(string path) =>
        Breaches.One($"{path}(1): a target lives in a folder", KindsHaveTheirFolders.Breaches(SourceTree.Of((path, "sealed class WebAppTarget(Reader reader) : ISwapTarget { }"))));

    private static SourceTree Tree(string without) => SourceTree.Of([.. Folders.Where(folder => folder != without).Select(folder => (folder + "/A.cs", "class A { }"))]);
}
