using System.Text.RegularExpressions;
using Portal.Architecture.Tests.Support;
using static Portal.Architecture.Tests.Support.Breaches;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R2: what comes from outside stays where it belongs, in the csproj as in the code.</summary>
internal static class PackagesAndNamespaces
{
    private static readonly (Regex Package, Regex Name, string[] Homes)[] Owned =
    [
        (Pattern(@"^Azure\."), Names("Azure"), ["Portal.Arm", "Portal.SwapTargets"]),
        (Pattern(@"\bEntityFrameworkCore\b"), Names(@"(Microsoft|Npgsql)\.EntityFrameworkCore"), ["Portal.Storage"]),
        (Pattern("^MudBlazor"), Names("MudBlazor"), ["Portal.Web"]),
        (Pattern(@"^Microsoft\.AspNetCore\.Components"), Names(@"Microsoft\.AspNetCore\.Components"), ["Portal.Web"]),
    ];

    private static readonly string[] DomainPackages = ["Microsoft.Extensions.Logging", "Microsoft.Extensions.Logging.Abstractions"];

    private static readonly Regex ForeignToDomain = Pattern(
        @"(?<=\busing\s+(static\s+)?(\w+\s*=\s*)?)(?!(System|Portal\.Domain|Microsoft\.Extensions\.Logging)\b)\w+(\.\w+)*(?=\s*[;<])|(?<![\w.])Microsoft\.(?!Extensions\.Logging\b)[\w.]+");

    public static IEnumerable<string> Breaches(SourceTree tree) => [.. tree.Projects.Where(project => project.IsSource).SelectMany(OfProject), .. tree.SourceCode.SelectMany(OfCode)];

    private static IEnumerable<string> OfProject(ProjectFile project)
    {
        var misplaced = Owned.Where(owned => !owned.Homes.Contains(project.Name, StringComparer.Ordinal))
            .SelectMany(owned => project.Packages.Where(package => owned.Package.IsMatch(package)));
        var foreign = project.Name is "Portal.Domain" ? project.Packages.Except(DomainPackages, StringComparer.Ordinal).Concat(project.Frameworks) : [];
        return misplaced.Union(foreign, StringComparer.Ordinal).Select(package => $"{project.Path}: may not take {package}.");
    }

    private static IEnumerable<string> OfCode(SourceFile file)
    {
        var misplaced = Owned.Where(owned => !owned.Homes.Any(home => file.Under("src/" + home))).SelectMany(owned => file.Find(owned.Name, Says));
        var foreign = file.Under("src/Portal.Domain") ? file.Find(ForeignToDomain, Says) : [];
        return misplaced.Union(foreign, StringComparer.Ordinal);
    }

    private static string Says(string name) => $"may not name {name}.";

    /// <summary>The namespace where a name begins with it, or where it is imported whole.</summary>
    private static Regex Names(string root) => Pattern($@"(?<![\w.]){root}(\.\w+)+|(?<=\busing\s+(static\s+)?(\w+\s*=\s*)?){root}\b");
}
