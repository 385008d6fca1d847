using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Comparing;

/// <summary>Extensions that only one side has, or that are of another type there. They stay with their deployment.</summary>
internal static class ExtensionDifferences
{
    public static IEnumerable<Difference> Of(CloudServiceSide production, CloudServiceSide staging) =>
        Sides.Join(production.Extensions, staging.Extensions, extension => extension.Name)
            .Select(extension => new Difference(DifferenceKind.Extension, $"Extension {extension.Name}", Text(extension.Production), Text(extension.Staging)))
            .Where(difference => difference.Production != difference.Staging);

    private static string? Text(ExtensionFacts? extension) => extension is null ? null : $"{extension.Publisher} {extension.Type}";
}
