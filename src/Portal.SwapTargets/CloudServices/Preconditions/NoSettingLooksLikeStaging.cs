using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Settings go live with their deployment. One that names a staging thing and differs from production is most likely forgotten.</summary>
internal sealed class NoSettingLooksLikeStaging : IPrecondition<CloudServicePair>
{
    public string Code => "P28";

    public string Title => "No staging values in settings";

    public Severity Severity => Severity.Warn;

    public string Source => "Practice: settings of staging that went to production unseen";

    public Finding Judge(CloudServicePair facts)
    {
        if (facts is not { Production: { } production, Staging: { } staging })
            return this.OneSideOnly();
        if ((production.Configuration is null ? production : staging.Configuration is null ? staging : null) is { } unread)
            return NotRead(unread);

        var differ = facts.Differences.Where(difference => difference.Kind == DifferenceKind.Setting).ToList();
        var suspects = differ.Where(difference => difference.LooksLikeStaging).Select(difference => difference.Name).ToList();
        var measured = differ.Count == 0 ? "equal" : differ.Count == 1 ? "1 differs" : $"{differ.Count} differ";
        return suspects.Count == 0
            ? this.Met(measured)
            : this.NotMet($"{suspects.Count} of {differ.Count} that differ", suspects.Count == 1 ? "1 staging value" : $"{suspects.Count} staging values",
                $"{string.Join(", ", suspects)} {(suspects.Count == 1 ? "looks like a staging value." : "look like staging values.")}",
                $"Change them in the configuration of {staging.Name} before the swap, or check that they are meant.");
    }

    private Finding NotRead(CloudServiceSide side) => side.ConfigurationProblem is { } problem
        ? this.Unknown("not readable", "Settings not readable", $"The configuration of {side.Name} could not be read: {problem}", "Read the configuration in the resource's JSON.")
        : this.Unknown("not told", "Settings not told", $"Azure does not tell the configuration of {side.Name}.", "Compare the two .cscfg files.")
            with { Severity = Severity.Inform };
}
