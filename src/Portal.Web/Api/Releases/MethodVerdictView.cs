using Portal.ServicePackages.Methods;

namespace Portal.Web.Api.Releases;

/// <summary>Whether one method brings all changes.</summary>
/// <param name="Method">Which.</param>
/// <param name="Fits">It brings them all; false as well when that is not known.</param>
/// <param name="Known">False when a definition is missing, so that nobody can say whether it fits.</param>
/// <param name="WhyNot">The changes that it cannot bring, each with its reason.</param>
/// <param name="Heed">What to heed when it is taken.</param>
/// <param name="Downtime">What to expect.</param>
internal sealed record MethodVerdictView(UpgradeMethod Method, bool Fits, bool Known, IReadOnlyList<string> WhyNot, IReadOnlyList<string> Heed, string Downtime)
{
    public static MethodVerdictView Of(MethodVerdict verdict) => new(verdict.Method, verdict.Fits, verdict.IsKnown, verdict.WhyNot, verdict.Heed, verdict.Downtime);
}
