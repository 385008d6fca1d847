using Portal.Domain.Changes;

namespace Portal.Web.Components.Dialogs;

/// <summary>Compares two plans of one change line by line, as its dialog shows them.</summary>
internal static class ChangePlanChanges
{
    public static PlanChanges Between(ChangePlan shown, ChangePlan now) => shown.Fingerprint == now.Fingerprint ? PlanChanges.None : PlanChanges.Of(
    [
        .. PlanLines.Sides(shown.Service, now.Service),
        .. Facts(shown, now),
        .. Steps(shown, now),
        .. PlanLines.Findings(shown.Findings, now.Findings),
        .. Name(shown, now),
        .. PlanLines.Operations(shown.LatestOperation, now.LatestOperation),
    ]);

    private static IEnumerable<PlanChange> Facts(ChangePlan shown, ChangePlan now)
    {
        foreach (var kind in shown.Facts.Concat(now.Facts).Select(fact => fact.Kind).Distinct())
        {
            var (before, after) = (Text(shown, kind), Text(now, kind));
            if (before != after)
                yield return new PlanChange(PlanPart.Fact, kind.ToString(), ChangeDialogWords.Of(kind), before, after);
        }
    }

    private static string? Text(ChangePlan plan, ChangeFactKind kind) =>
        plan.Facts.Where(fact => fact.Kind == kind).Select(fact => Said.Of(fact.Text).TrimEnd('.')).ToList() is { Count: > 0 } texts ? string.Join(". ", texts) : null;

    private static IEnumerable<PlanChange> Steps(ChangePlan shown, ChangePlan now)
    {
        var (before, after) = (shown.Change.Steps.Select(step => step.Title).ToList(), now.Change.Steps.Select(step => step.Title).ToList());
        return before.Except(after).Select(gone => new PlanChange(PlanPart.Step, gone, Words.ChangeDialogAzureAsked, Said.Of(gone), null))
            .Concat(after.Except(before).Select(added => new PlanChange(PlanPart.Step, added, Words.ChangeDialogAzureAsked, null, Said.Of(added))));
    }

    private static IEnumerable<PlanChange> Name(ChangePlan shown, ChangePlan now) =>
        shown.TypedName == now.TypedName ? [] : [new PlanChange(PlanPart.Other, "name", Words.ChangePlanChangesNameToType, shown.TypedName, now.TypedName)];
}
