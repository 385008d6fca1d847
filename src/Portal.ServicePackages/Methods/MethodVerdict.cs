using Portal.Domain;

namespace Portal.ServicePackages.Methods;

/// <summary>Whether one method brings all changes.</summary>
/// <param name="WhyNot">The changes that it cannot bring, each with its reason.</param>
/// <param name="Heed">What to heed when it is taken.</param>
/// <param name="Downtime">What to expect, one sentence.</param>
public sealed record MethodVerdict(UpgradeMethod Method, EquatableList<string> WhyNot, EquatableList<string> Heed, string Downtime)
{
    public bool Fits => WhyNot.Count == 0;
}
