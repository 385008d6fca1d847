using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Dialogs;

/// <summary>A repair in words.</summary>
internal static class RepairWords
{
    public static string Title(RepairPlan plan) => $"Repair {Word(plan.Direction)} to {plan.ToVersion}: {plan.Broken.ServiceName}";

    public static string Sentence(RepairPlan plan) =>
        $"{plan.ToVersion} shall be live: {SidesWords.Address(plan.Wanted.Production)} leads to {plan.Wanted.Staging.Name}, {SidesWords.Address(plan.Wanted.Staging)} to {plan.Wanted.Production.Name}. "
        + "It is an operation of its own; both sides are read before and after.";

    /// <summary>Starts with the visible word.</summary>
    public static string OkLabel(RepairPlan plan) => $"OK: repair {Word(plan.Direction)}, {plan.ToVersion} shall be live on {plan.Broken.ServiceName}";

    /// <summary>The newer plan that came with an answer.</summary>
    public static RepairPlan? PlanOf(RepairResult answer) => answer switch
    {
        RepairResult.Refused refused => refused.Plan,
        RepairResult.Outdated outdated => outdated.Plan,
        _ => null,
    };

    public static string Why(RepairResult answer) => answer switch
    {
        RepairResult.Refused refused => $"When it was checked again: {string.Join(", ", refused.Findings.Select(finding => finding.Headline))}.",
        RepairResult.Outdated => "Something changed since you looked: look again.",
        RepairResult.Busy { Operation: var held } => $"{held.StartedBy.Name} started swap {held.Id} at {Ages.Time(held.StartedAt)} UTC.",
        RepairResult.Forbidden forbidden => forbidden.Because,
        RepairResult.Unavailable unavailable => unavailable.Failure.Sentence,
        RepairResult.Unconfirmed unconfirmed => unconfirmed.Because,
        _ => "There is no such swap.",
    };

    private static string Word(RepairDirection direction) => direction == RepairDirection.Back ? "back" : "forward";
}
