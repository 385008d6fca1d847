using Portal.Domain.Changes;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Dialogs;

/// <summary>The dialog of a change in words.</summary>
internal static class ChangeDialogWords
{
    public static string Of(ChangeFactKind kind) => kind switch
    {
        ChangeFactKind.Service => "Service",
        ChangeFactKind.Downtime => "Downtime",
        ChangeFactKind.Address => "Address",
        ChangeFactKind.Pair => "Pair",
        ChangeFactKind.Cost => "Cost",
        _ => "Data",
    };

    /// <summary>Starts with the visible word.</summary>
    public static string OkLabel(ChangePlan plan) => $"OK: {plan.Change.Title}";

    /// <summary>The newer plan that came with an answer.</summary>
    public static ChangePlan? PlanOf(ChangeResult answer) => answer switch
    {
        ChangeResult.Refused refused => refused.Plan,
        ChangeResult.Outdated outdated => outdated.Plan,
        _ => null,
    };

    public static string Why(ChangeResult answer) => answer switch
    {
        ChangeResult.Refused refused => $"When it was checked again: {string.Join(", ", refused.Findings.Select(finding => finding.Headline))}.",
        ChangeResult.Outdated => "Something changed since you looked: look again.",
        ChangeResult.Busy { Operation: var held } => $"{held.StartedBy.Name} started operation {held.Id} at {Ages.Time(held.StartedAt)} UTC.",
        ChangeResult.Forbidden forbidden => forbidden.Because,
        ChangeResult.Invalid invalid => invalid.Because,
        ChangeResult.Unavailable unavailable => unavailable.Failure.Sentence,
        ChangeResult.Unconfirmed unconfirmed => unconfirmed.Because,
        _ => "There is no such service.",
    };
}
