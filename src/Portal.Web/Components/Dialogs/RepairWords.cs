using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Dialogs;

/// <summary>A repair in words.</summary>
internal static class RepairWords
{
    public static string Title(RepairPlan plan) => plan.Direction == RepairDirection.Back
        ? Words.FormatRepairWordsBack(plan.ToVersion, plan.Broken.ServiceName)
        : Words.FormatRepairWordsForward(plan.ToVersion, plan.Broken.ServiceName);

    public static string Sentence(RepairPlan plan) =>
        Words.FormatRepairWordsSentence(plan.ToVersion, SidesWords.Address(plan.Wanted.Production), plan.Wanted.Staging.Name, SidesWords.Address(plan.Wanted.Staging), plan.Wanted.Production.Name);

    /// <summary>Starts with the visible word.</summary>
    public static string OkLabel(RepairPlan plan) => plan.Direction == RepairDirection.Back
        ? Words.FormatRepairWordsOkBack(plan.ToVersion, plan.Broken.ServiceName)
        : Words.FormatRepairWordsOkForward(plan.ToVersion, plan.Broken.ServiceName);

    public static PlanAnswer<RepairPlan> Answer(RepairResult answer) => new(
        (answer as RepairResult.Started)?.Operation.Id,
        (answer as RepairResult.Refused)?.Plan ?? (answer as RepairResult.Outdated)?.Plan,
        Why(answer),
        answer is RepairResult.Unconfirmed);

    private static string Why(RepairResult answer) => answer switch
    {
        RepairResult.Refused refused => Words.FormatRepairWordsCheckedAgain(string.Join(", ", refused.Findings.Select(finding => Said.Of(finding.Headline)))),
        RepairResult.Outdated => Words.RepairWordsLookAgain,
        RepairResult.Busy { Operation: var held } => Words.FormatRepairWordsHeld(held.StartedBy.Name, held.Id, Ages.Stamp(held.StartedAt)),
        RepairResult.Forbidden forbidden => Said.Of(forbidden.Because),
        RepairResult.Unavailable unavailable => Said.Of(unavailable.Failure.Sentence),
        RepairResult.Unconfirmed unconfirmed => Said.Of(unconfirmed.Because),
        _ => Words.RepairWordsNoSwap,
    };
}
