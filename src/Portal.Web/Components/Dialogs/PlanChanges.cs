using Portal.Domain;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Dialogs;

/// <summary>What differs between two plans of one service, line by line as the dialog shows them.</summary>
public sealed record PlanChanges(EquatableList<PlanChange> All)
{
    public static readonly PlanChanges None = new([]);

    public int Count => All.Count;

    /// <summary>Codes of the checks that changed.</summary>
    public IReadOnlyCollection<string> Checks => [.. All.Where(change => change.Part == PlanPart.Check).Select(change => change.Id)];

    public string Headline => Controls.Count.Of(Count, Words.FormatPlanChangesHeadline);

    public static PlanChanges Between(SwapPlan shown, SwapPlan now) => shown.Fingerprint == now.Fingerprint ? None : Of(
    [
        .. PlanLines.Sides(shown.Service, now.Service),
        .. Direction(shown, now),
        .. PlanLines.Findings(shown.Findings, now.Findings),
        .. Differences(shown, now),
        .. PlanLines.Operations(shown.LatestOperation, now.LatestOperation),
    ]);

    /// <summary>Whatever the fingerprint stands for must be looked at again, even when no line of the dialog tells it.</summary>
    /// <param name="all">The lines of two plans whose fingerprints differ.</param>
    public static PlanChanges Of(IEnumerable<PlanChange> all) =>
        all.ToEquatableList() is { Count: > 0 } told ? new(told) : new([new PlanChange(PlanPart.Other, "", Words.PlanChangesDetails, null, null)]);

    public bool Touches(PlanPart part, string id = "") => All.Any(change => change.Part == part && (id.Length == 0 || change.Id == id));

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
}
