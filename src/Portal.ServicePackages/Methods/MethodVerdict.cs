using Portal.Domain;

namespace Portal.ServicePackages.Methods;

/// <summary>Whether one method brings all changes.</summary>
/// <param name="WhyNot">The changes that it cannot bring, each with its reason.</param>
/// <param name="Heed">What to heed when it is taken.</param>
/// <param name="Downtime">What to expect, one sentence.</param>
public sealed record MethodVerdict(UpgradeMethod Method, EquatableList<string> WhyNot, EquatableList<string> Heed, string Downtime)
{
    /// <summary>The definitions of both sides were compared, or one reason against it is enough, or it brings every change. Otherwise nobody knows, and it does not count as fitting.</summary>
    public bool IsKnown { get; init; } = true;

    public bool Fits => IsKnown && WhyNot.Count == 0;
}
