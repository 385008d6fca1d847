using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R5: a kind names no other kind, and nobody names a kind but the registration. The embedded cloud has folders of the same names and shares no type.</summary>
internal static class KindsKeepToThemselves
{
    private const string Targets = "src/Portal.SwapTargets";

    public static IEnumerable<string> Breaches(SourceTree tree) => tree.Kinds.SelectMany(kind => Of(tree, kind));

    private static IEnumerable<string> Of(SourceTree tree, string kind)
    {
        // The folder CloudServices, and the types that begin with it: CloudServicePair, ICloudServiceReader.
        var named = Support.Breaches.Pattern($@"\bI?{kind.TrimEnd('s')}(s\b|s?[A-Z]\w*|\b)");
        return tree.SourceCode
            .Where(file => !file.Under($"{Targets}/{kind}") && !file.Under("src/Portal.Emulator") && file.Path is not Targets + "/SwapTargetRegistration.cs")
            .SelectMany(file => file.Find(named, name => $"names {name} of the kind {kind}."));
    }
}
