using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Dialogs;

/// <summary>What is not as it was when the operator looked at a repair, one sentence each.</summary>
internal static class RepairChanges
{
    public static IReadOnlyList<string> Of(RepairPlan before, RepairPlan now)
    {
        if (before.Fingerprint == now.Fingerprint)
            return [];
        var checks = before.Findings.ToDictionary(finding => finding.Code);
        List<string> changes =
        [
            .. new[] { now.Wanted.Production, now.Wanted.Staging }.Where(side => before.Reading.HolderOf(side.Vip) != now.Reading.HolderOf(side.Vip))
                .Select(side => Words.FormatRepairChangesLeadsNow(SidesWords.Address(side), Name(now, now.Reading.HolderOf(side.Vip)))),
            .. now.Findings.Where(finding => checks.GetValueOrDefault(finding.Code)?.Measured != finding.Measured).Select(finding => $"{Said.Of(finding.Title)}: {Said.Of(finding.Measured)}"),
        ];
        return changes.Count > 0 ? changes : [Words.RepairChangesOneSidesChanged];
    }

    private static string Name(RepairPlan plan, DeploymentId? holder) =>
        holder is null ? Words.RepairChangesNothing : holder == plan.Wanted.Production.Deployment ? plan.Wanted.Production.Name : plan.Wanted.Staging.Name;
}
