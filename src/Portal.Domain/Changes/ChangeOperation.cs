using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Changes;

/// <summary>The operation that a confirmed plan becomes.</summary>
internal static class ChangeOperation
{
    public static Operation Of(ChangePlan plan, ChangeRequest request, RuleVerdict verdict, DateTimeOffset now) => new()
    {
        ServiceKey = plan.Key,
        ServiceName = plan.ServiceName,
        SubscriptionName = plan.SubscriptionName,
        Intent = new SwapIntent(plan.Kind, Side(plan.Service?.Production), Side(plan.Service?.Staging)),
        Change = Signed(plan.Change, verdict.Case.By),
        Follows = plan.LatestOperation,
        Fingerprint = plan.Fingerprint,
        IdempotencyKey = request.IdempotencyKey,
        StartedBy = verdict.Case.By,
        StartedAt = now,
        Reason = string.IsNullOrWhiteSpace(request.Reason) ? verdict.Case.Approval?.Reason : request.Reason.Trim(),
        Acknowledged = request.Acknowledged,
        Findings = [.. plan.Findings, .. verdict.Findings],
        Permit = verdict.Permit,
        Before = plan.Service,
        Events = [new(now, OperationStatus.Written, OperationEvent.FromPortal, $"{verdict.Case.By.FirstName} confirmed: {plan.Change.Title}. {Met(plan)}")],
    };

    /// <summary>People see on the deployment who brought it.</summary>
    private static Change Signed(Change change, Operator by) =>
        change.Order.Deployment is not { } deployment ? change : change with { Order = change.Order with { Deployment = deployment with { DeployedBy = by.Name } } };

    private static string Met(ChangePlan plan) =>
        $"{plan.Findings.Count(finding => finding is { IsCheck: true, Answer: Answer.Met })} of {plan.Findings.Count(finding => finding.IsCheck)} checks met";

    private static SwapSide Side(Deployment? deployment) => deployment is null ? SwapSide.None
        : new SwapSide(deployment.Id, deployment.Name, deployment.Version, deployment.Vip ?? SwapSide.None.Vip);
}
