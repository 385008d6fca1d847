using Portal.Domain.Changes;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Dialogs;

/// <summary>The dialog of a change in words.</summary>
internal static class ChangeDialogWords
{
    public static string Of(ChangeFactKind kind) => kind switch
    {
        ChangeFactKind.Service => Words.ChangeDialogWordsService,
        ChangeFactKind.Downtime => Words.ChangeDialogWordsDowntime,
        ChangeFactKind.Address => Words.ChangeDialogWordsAddress,
        ChangeFactKind.Pair => Words.ChangeDialogWordsPair,
        ChangeFactKind.Cost => Words.ChangeDialogWordsCost,
        _ => Words.ChangeDialogWordsData,
    };

    /// <summary>Starts with the visible word.</summary>
    public static string OkLabel(ChangePlan plan) => Words.FormatChangeDialogWordsOK(Said.Of(plan.Change.Title));

    public static PlanAnswer<ChangePlan> Answer(ChangeResult answer) => new(
        (answer as ChangeResult.Started)?.Operation.Id,
        (answer as ChangeResult.Refused)?.Plan ?? (answer as ChangeResult.Outdated)?.Plan,
        Why(answer),
        answer is ChangeResult.Unconfirmed);

    private static string Why(ChangeResult answer) => answer switch
    {
        ChangeResult.Refused refused => Words.FormatRepairWordsCheckedAgain(string.Join(", ", refused.Findings.Select(finding => Said.Of(finding.Headline)))),
        ChangeResult.Outdated => Words.ChangeDialogWordsSomethingChangedSinceYouLooked,
        ChangeResult.Busy { Operation: var held } => Words.FormatChangeDialogWordsHeld(held.StartedBy.Name, held.Id, Ages.Stamp(held.StartedAt)),
        ChangeResult.Forbidden forbidden => Said.Of(forbidden.Because),
        ChangeResult.Invalid invalid => Said.Of(invalid.Because),
        ChangeResult.Unavailable unavailable => Said.Of(unavailable.Failure.Sentence),
        ChangeResult.Unconfirmed unconfirmed => Said.Of(unconfirmed.Because),
        _ => Words.ChangeDialogWordsThereNoSuchService,
    };
}
