using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Dialogs;

/// <summary>Compares two plans of one repair line by line, as its dialog shows them.</summary>
internal static class RepairChanges
{
    public static PlanChanges Between(RepairPlan shown, RepairPlan now) => shown.Fingerprint == now.Fingerprint ? PlanChanges.None : PlanChanges.Of(
    [
        .. Side(PlanPart.Production, now.Wanted.Production, shown, now),
        .. Side(PlanPart.Staging, now.Wanted.Staging, shown, now),
        .. PlanLines.Findings(shown.Findings, now.Findings),
    ]);

    private static IEnumerable<PlanChange> Side(PlanPart part, SwapSide side, RepairPlan shown, RepairPlan now) => now.Reading.HolderOf(side.Vip) is var holder && shown.Reading.HolderOf(side.Vip) == holder
        ? []
        : [new PlanChange(part, "", Words.FormatRepairChangesLeadsNow(SidesWords.Address(side), Name(now, holder)), null, null)];

    private static string Name(RepairPlan plan, DeploymentId? holder) =>
        holder is null ? Words.RepairChangesNothing : holder == plan.Wanted.Production.Deployment ? plan.Wanted.Production.Name : plan.Wanted.Staging.Name;
}
