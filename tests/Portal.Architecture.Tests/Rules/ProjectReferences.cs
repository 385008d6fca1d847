using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R1: a project references only what its place allows; a project without a place is a breach.</summary>
internal static class ProjectReferences
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Portal.Domain"] = [],
        ["Portal.Arm"] = [],
        ["Portal.Emulator"] = [],
        ["Portal.ServicePackages"] = ["Portal.Domain"],
        ["Portal.Storage"] = ["Portal.Domain"],
        ["Portal.SwapTargets"] = ["Portal.Domain", "Portal.Arm", "Portal.ServicePackages"],
        ["Portal.Web"] = ["Portal.Domain", "Portal.SwapTargets", "Portal.Storage", "Portal.Emulator"],
    };

    public static IEnumerable<string> Breaches(SourceTree tree) => tree.Projects.SelectMany(Of);

    private static IEnumerable<string> Of(ProjectFile project) => Place(project) is { } allowed
        ? project.Projects.Except(allowed, StringComparer.Ordinal).Select(reference => $"{project.Path}: may not reference {reference}.")
        : [$"{project.Path}: is not in the plan; give {project.Name} its place in {nameof(ProjectReferences)}."];

    private static string[]? Place(ProjectFile project) => project.IsSource ? Allowed.GetValueOrDefault(project.Name) : TestPlace(project.Name);

    private static string[]? TestPlace(string name) => name switch
    {
        "Portal.Architecture.Tests" => [],
        "Portal.Browser.Tests" or "Portal.Reliability.Tests" or "Portal.Benchmarks" => [.. Allowed.Keys],
        _ when name.EndsWith(".Tests", StringComparison.Ordinal) && Allowed.ContainsKey(name[..^".Tests".Length]) => [name[..^".Tests".Length], "Portal.Emulator"],
        _ => null,
    };
}
