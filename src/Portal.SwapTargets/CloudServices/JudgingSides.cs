using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices;

/// <summary>How rules judge one side after the other, and how they word what was not read.</summary>
internal static class JudgingSides
{
    /// <summary>Judges both sides. What blocks comes first, a fault before something unknown; everything that is wrong is named.</summary>
    public static Finding JudgeBoth(
        this IPrecondition rule, CloudServicePair facts, string met, Func<CloudServiceSide, Slot, Finding> judge)
    {
        if (facts is not { Production: { } production, Staging: { } staging })
            return rule.OneSideOnly();

        var open = new[] { judge(production, Slot.Production), judge(staging, Slot.Staging) }
            .Where(finding => finding.Answer != Answer.Met)
            .OrderByDescending(finding => finding.Blocks)
            .ThenBy(finding => finding.Answer)
            .ThenBy(finding => finding.IsLeftOpen)
            .ToList();
        return open.Count == 0 ? rule.Met(met) : open[0] with
        {
            Measured = Joined(open, ", ", finding => finding.Measured),
            Because = Joined(open, " ", finding => finding.Because),
            Remedy = Joined(open, " ", finding => finding.Remedy),
        };
    }

    public static Finding OneSideOnly(this IPrecondition rule) =>
        rule.Unknown("one side only", "One side is missing", "There is only one deployment.", "Deploy the missing side.");

    /// <param name="thing">What should have been read, for example "the load balancer of staging".</param>
    /// <param name="noun">The same for the headline, for example "Load balancer".</param>
    public static Finding NotRead<T>(this IPrecondition rule, Reading<T> reading, string thing, string noun)
        where T : notnull => reading switch
        {
            Reading<T>.Missing => rule.Unknown("missing", $"{noun} missing", $"{Capital(thing)} does not exist.", "Read again; if it stays away, redeploy that side."),
            Reading<T>.Failed { Failure: { Kind: CloudFailureKind.Permission } failure } => rule.Unknown(
                "not read", $"{noun} not read", $"{Capital(thing)} could not be read: {failure.Sentence}", $"Give the portal the right to read {thing}."),
            Reading<T>.Failed { Failure: var failure } => rule.Unknown(
                "not read", $"{noun} not read", $"{Capital(thing)} could not be read: {failure.Sentence}", "Read again."),
            _ => rule.Unknown("not read", $"{noun} not read", $"{Capital(thing)} was not read.", "Open the service; that reads it."),
        };

    /// <summary>A side that holds no address is told by one rule, <see cref="Preconditions.EachSideHasOnePublicFrontend"/>, which blocks; the others have nothing to look at.</summary>
    public static Finding AddressNotRead(this IPrecondition rule, CloudServiceSide side, Slot slot) =>
        side.Frontends.Any(frontend => frontend.PublicIpId is not null)
            ? rule.NotReadYet(side.PublicIp, $"the address of {slot.Word()}", "Address")
            : rule.Unknown("no address", "No address to look at", $"{side.Name} holds no address.", "Give it back its address.") with { Severity = Severity.Inform };

    /// <summary>For what lists do not carry: on a board not asked is no fault of the service; before a decision it stands in the way like any other unknown.</summary>
    public static Finding NotReadYet<T>(this IPrecondition rule, Reading<T> reading, string thing, string noun)
        where T : notnull
    {
        var finding = rule.NotRead(reading, thing, noun);
        return reading is Reading<T>.NotAsked ? finding with { IsLeftOpen = true } : finding;
    }

    /// <summary>The side in a sentence: production or staging.</summary>
    public static string Word(this Slot slot) => slot == Slot.Production ? "production" : "staging";

    public static bool Is(this string? text, string word) => ResourcePath.Same(text, word);

    private static string Joined(List<Finding> findings, string separator, Func<Finding, string> text) =>
        string.Join(separator, findings.Select(text).Distinct(StringComparer.Ordinal));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
