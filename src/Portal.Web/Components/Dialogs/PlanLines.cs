using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Preconditions;

namespace Portal.Web.Components.Dialogs;

/// <summary>Lines that every plan has, whatever it would do: its sides, its checks, the newest operation of its service.</summary>
internal static class PlanLines
{
    public static IEnumerable<PlanChange> Sides(HostedService? shown, HostedService? now) =>
        Side(PlanPart.Production, shown?.Production, now?.Production).Concat(Side(PlanPart.Staging, shown?.Staging, now?.Staging));

    public static IEnumerable<PlanChange> Findings(IReadOnlyCollection<Finding> shown, IReadOnlyCollection<Finding> now)
    {
        var before = shown.ToDictionary(finding => finding.Code);
        var after = now.ToDictionary(finding => finding.Code);
        foreach (var code in shown.Concat(now).Select(finding => finding.Code).Distinct())
        {
            var (was, isNow) = (before.GetValueOrDefault(code), after.GetValueOrDefault(code));
            if (was is null || isNow is null || was.Answer != isNow.Answer || was.Measured != isNow.Measured || was.Severity != isNow.Severity || was.Because != isNow.Because)
                yield return new PlanChange(PlanPart.Check, code, Said.Of((isNow ?? was)!.Title), Value(was), Value(isNow));
        }
    }

    public static IEnumerable<PlanChange> Operations(OperationId? shown, OperationId? now) =>
        shown == now ? [] : [new PlanChange(PlanPart.Operation, "", Words.PlanLinesNewestOperation, Number(shown), Number(now))];

    private static IEnumerable<PlanChange> Side(PlanPart part, Deployment? shown, Deployment? now)
    {
        var (before, after) = (Facts(shown), Facts(now));
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] != after[i])
                yield return new PlanChange(part, "", part == PlanPart.Production ? Words.PlanLinesProduction : Words.PlanLinesStaging, before[i], after[i]);
            if (before[i] != after[i] && i == 0)
                yield break; // Another deployment: all else follows from that.
        }
    }

    private static string?[] Facts(Deployment? deployment) => deployment is null
        ? [null, null, null, null]
        : [$"{deployment.Version} ({deployment.Name})", Exchange.Ready(deployment), deployment.Vip?.Address ?? deployment.Vip?.HostName, deployment.State];

    private static string? Value(Finding? finding) => finding is null ? null : $"{Controls.FindingLook.Of(finding).Word.ToLowerInvariant()}, {Said.Of(finding.Measured)}";

    private static string Number(OperationId? operation) => operation is { } known ? Words.FormatPlanLinesNumber(known) : Words.PlanLinesNone;
}
