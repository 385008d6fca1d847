using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R3: only Program.cs knows that there is an embedded cloud.</summary>
internal static class EmulatorIsWiredOnce
{
    private const string Home = "src/Portal.Emulator";

    public static IEnumerable<string> Breaches(SourceTree tree)
    {
        // Within namespace Portal.Web the short form means the same: Emulator.Network, Emulator.EmulatorOptions.
        var inside = tree.Code.Where(file => string.Equals(file.Folder, Home, StringComparison.Ordinal)).Select(file => file.Name.Split('.')[0]).Concat(tree.FoldersOf(Home));
        var named = Support.Breaches.Pattern($@"\bPortal\s*\.\s*Emulator\b|(?<![\w.])Emulator\.({string.Join('|', inside.Append("_"))})\b");
        return tree.SourceCode
            .Where(file => !file.Under(Home) && file.Path is not "src/Portal.Web/Program.cs")
            .SelectMany(file => file.Find(named, name => $"names {name}; only Program.cs may."));
    }
}
