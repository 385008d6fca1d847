using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;

namespace Portal.Domain.Swaps;

/// <summary>A repair as it is written before anything is sent.</summary>
internal static class RepairDraft
{
    public static Operation Of(RepairPlan plan, RepairRequest request, RuleVerdict verdict, DateTimeOffset now)
    {
        var by = verdict.Case.By;
        var broken = plan.Broken;
        return new Operation
        {
            ServiceKey = broken.ServiceKey,
            ServiceName = broken.ServiceName,
            SubscriptionName = broken.SubscriptionName,
            Intent = plan.Wanted,
            ReturnOf = plan.Direction == RepairDirection.Forward ? broken.ReturnOf : broken.IsReturn ? null : broken.Id,
            ReturnOfEntry = plan.Direction == RepairDirection.Forward ? broken.ReturnOfEntry : null,
            Repairs = broken.Id,
            Follows = broken.Id,
            Fingerprint = plan.Fingerprint,
            IdempotencyKey = request.IdempotencyKey,
            StartedBy = by,
            StartedAt = now,
            Reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim(),
            Findings = [.. plan.Findings, .. verdict.Findings],
            Permit = verdict.Permit,
            Before = broken.Before,
            HasProbe = broken.HasProbe,
            Sides = new SidesNow(plan.ReadAt, plan.Reading),
            Events = [new(now, OperationStatus.Written, OperationEvent.FromPortal, $"{by.FirstName} confirmed the repair of swap {broken.Id}: {plan.ToVersion} shall be live")],
        };
    }
}
