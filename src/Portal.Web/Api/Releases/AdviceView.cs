using Portal.Domain.Releases;
using Portal.ServicePackages.Methods;

namespace Portal.Web.Api.Releases;

/// <summary>How a release can be brought into production.</summary>
/// <param name="Release">The id of the release.</param>
/// <param name="Against">The id of the release that runs; null when that is not known.</param>
/// <param name="Method">The one to take; null when nothing differs, or when a definition is not known.</param>
/// <param name="Changes">Everything that differs.</param>
/// <param name="Verdicts">One for each method.</param>
/// <param name="Unknown">What could not be compared: the advice does not cover it.</param>
internal sealed record AdviceView(
    string Release, string? Against, UpgradeMethod? Method, IReadOnlyList<ServiceChangeView> Changes, IReadOnlyList<MethodVerdictView> Verdicts, IReadOnlyList<string> Unknown)
{
    public static AdviceView Of(ReleaseRecord release, ReleaseRecord? against, MethodAdvice advice) => new(
        release.Id.Value, against?.Id.Value, advice.Method, [.. advice.Changes.Select(ServiceChangeView.Of)], [.. advice.Verdicts.Select(MethodVerdictView.Of)], advice.Unknown);
}
