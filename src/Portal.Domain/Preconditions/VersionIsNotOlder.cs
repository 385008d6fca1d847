using Portal.Domain.Swaps;

namespace Portal.Domain.Preconditions;

/// <summary>Guards the direction: a swap is symmetric, so the wrong way round looks just like the right one.</summary>
public sealed class VersionIsNotOlder : IPrecondition<SwapFacts>
{
    public string Code => "V01";

    public string Title => "Staging is not older than production";

    public Severity Severity => Severity.Warn;

    public string Source => "The portal's own rule: the versions that people gave the deployments";

    public Finding Judge(SwapFacts facts)
    {
        if (facts.Service is not { Production: { } production, Staging: { } staging })
            return this.Unknown("one side only", "Versions not comparable", "One of the two deployments is missing.", "Deploy the missing side.");

        var measured = $"{production.Version}, then {staging.Version}";
        if (SwapDirection.Of(facts) is { Kind: SwapDirectionKind.Return })
            return this.Met($"return to {staging.Version}");

        return VersionOrder.Compare(staging.Version, production.Version) switch
        {
            null => this.Unknown(measured, "Versions not comparable", $"“{production.Version}” and “{staging.Version}” have no order.",
                "Give both deployments a version tag such as 4.2.0.") with { Severity = Severity.Inform },
            < 0 => this.NotMet(measured, "Older version staged", $"{staging.Version} is older than {production.Version}, which is live.",
                $"Check that {staging.Version} is what you want live."),
            _ => this.Met(measured),
        };
    }
}
