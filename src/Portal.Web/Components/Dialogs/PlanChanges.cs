using Portal.Domain;
using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Dialogs;

/// <summary>Compares two plans of one service line by line, as the dialog shows them.</summary>
public sealed record PlanChanges(EquatableList<PlanChange> All)
{
    public static readonly PlanChanges None = new([]);

    public int Count => All.Count;

    /// <summary>Codes of the checks that changed.</summary>
    public IReadOnlyCollection<string> Checks => [.. All.Where(change => change.Part == PlanPart.Check).Select(change => change.Id)];

    public string Headline => Controls.Count.Of(Count, Words.FormatPlanChangesHeadline);

    public static PlanChanges Between(SwapPlan shown, SwapPlan now)
    {
        if (shown.Fingerprint == now.Fingerprint)
            return None;
        var all = Sides(shown, now).Concat(Direction(shown, now)).Concat(Findings(shown, now)).Concat(Differences(shown, now)).Concat(Operations(shown, now)).ToEquatableList();
        // Whatever the fingerprint stands for must be looked at again, even when no line of the dialog tells it.
        return new PlanChanges(all.Count > 0 ? all : [new PlanChange(PlanPart.Other, "", Words.PlanChangesDetails, null, null)]);
    }

    public bool Touches(PlanPart part) => All.Any(change => change.Part == part);

    private static IEnumerable<PlanChange> Sides(SwapPlan shown, SwapPlan now) =>
        Side(PlanPart.Production, shown.Service.Production, now.Service.Production).Concat(Side(PlanPart.Staging, shown.Service.Staging, now.Service.Staging));

    private static IEnumerable<PlanChange> Side(PlanPart part, Deployment? shown, Deployment? now)
    {
        var (before, after) = (Facts(shown), Facts(now));
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] != after[i])
                yield return new PlanChange(part, "", part == PlanPart.Production ? Words.PlanChangesProduction : Words.PlanChangesStaging, before[i], after[i]);
            if (before[i] != after[i] && i == 0)
                yield break; // Another deployment: all else follows from that.
        }
    }

    private static string?[] Facts(Deployment? deployment) => deployment is null
        ? [null, null, null, null]
        : [$"{deployment.Version} ({deployment.Name})", Exchange.Ready(deployment), deployment.Vip?.Address ?? deployment.Vip?.HostName, deployment.State];

    private static IEnumerable<PlanChange> Direction(SwapPlan shown, SwapPlan now) => shown.Direction?.Kind == now.Direction?.Kind
        ? []
        : [new PlanChange(PlanPart.Direction, "", Words.PlanChangesDirection, Word(shown.Direction), Word(now.Direction))];

    private static string? Word(SwapDirection? direction) => direction?.Kind switch
    {
        null => null,
        SwapDirectionKind.Return => Words.PlanChangesReturn,
        SwapDirectionKind.Older => Words.PlanChangesOlderVersion,
        _ => Words.PlanChangesNewVersion,
    };

    private static IEnumerable<PlanChange> Findings(SwapPlan shown, SwapPlan now)
    {
        var before = shown.Findings.ToDictionary(finding => finding.Code);
        var after = now.Findings.ToDictionary(finding => finding.Code);
        foreach (var code in shown.Findings.Concat(now.Findings).Select(finding => finding.Code).Distinct())
        {
            var (was, isNow) = (before.GetValueOrDefault(code), after.GetValueOrDefault(code));
            if (was is null || isNow is null || was.Answer != isNow.Answer || was.Measured != isNow.Measured || was.Severity != isNow.Severity || was.Because != isNow.Because)
                yield return new PlanChange(PlanPart.Check, code, Said.Of((isNow ?? was)!.Title), Value(was), Value(isNow));
        }
    }

    private static string? Value(Finding? finding) => finding is null ? null : $"{FindingWord(finding)}, {Said.Of(finding.Measured)}";

    private static string FindingWord(Finding finding) => Controls.FindingLook.Of(finding).Word.ToLowerInvariant();

    private static IEnumerable<PlanChange> Differences(SwapPlan shown, SwapPlan now)
    {
        var before = shown.Differences.ToLookup(difference => (difference.Kind, difference.Name));
        var after = now.Differences.ToLookup(difference => (difference.Kind, difference.Name));
        foreach (var key in before.Select(group => group.Key).Union(after.Select(group => group.Key)))
        {
            if (!before[key].SequenceEqual(after[key]))
                yield return new PlanChange(PlanPart.Difference, key.Name, Said.Of(key.Name), Value(before[key].FirstOrDefault()), Value(after[key].FirstOrDefault()));
        }
    }

    private static string? Value(Difference? difference) => difference switch
    {
        null => null,
        { IsSecret: true } => Words.PlanChangesHidden,
        _ => Words.FormatPlanChangesValues(difference.Production ?? Words.PlanChangesNotSet, difference.Staging ?? Words.PlanChangesNotSet),
    };

    private static IEnumerable<PlanChange> Operations(SwapPlan shown, SwapPlan now) => shown.LatestOperation == now.LatestOperation
        ? []
        : [new PlanChange(PlanPart.Operation, "", Words.PlanChangesNewestSwap, shown.LatestOperation is { } before ? Words.FormatPlanChangesNumber(before) : Words.PlanChangesNone, now.LatestOperation is { } after ? Words.FormatPlanChangesNumber(after) : Words.PlanChangesNone)];
}
