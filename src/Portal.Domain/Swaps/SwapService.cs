using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Swaps;

/// <summary>The one door to a swap: dialog, API and every other door come here, and everything is checked again.</summary>
public sealed class SwapService(SwapPlanner planner, OperationFeed operations, SwapRules rules, TimeProvider time)
{
    /// <inheritdoc cref="SwapPlanner.PlanAsync(ServiceKey, TimeSpan, CancellationToken)"/>
    /// <remarks>What may not be seen is not found, and is not read either.</remarks>
    public Task<PlanResult> PlanAsync(ServiceKey key, TimeSpan maxAge, Access by, CancellationToken cancellationToken) =>
        VisibleAsync(key, by, () => planner.PlanAsync(key, maxAge, cancellationToken), cancellationToken);

    /// <inheritdoc cref="SwapPlanner.PlanOfBeatAsync"/>
    /// <remarks>What may not be seen is not found, and is not read either.</remarks>
    public Task<PlanResult> PlanOfBeatAsync(ServiceKey key, TimeSpan beat, Access by, CancellationToken cancellationToken) =>
        VisibleAsync(key, by, () => planner.PlanOfBeatAsync(key, beat, cancellationToken), cancellationToken);

    /// <summary>Reads afresh, judges again, writes the operation, and hands it over. Nothing is sent before it is written.</summary>
    public async Task<SwapResult> SwapAsync(SwapRequest request, Access by, CancellationToken cancellationToken)
    {
        if (await SeenAsync(request.Service, by, cancellationToken) is not { } known)
            return new SwapResult.NotFound();
        if (!by.May(OperatorRight.Swap, known))
            return Forbidden(known);
        try
        {
            return await CheckAndWriteAsync(request, by, cancellationToken);
        }
        catch (OperationLogException failure) when (failure.MayBeWritten)
        {
            return new SwapResult.Unconfirmed(failure.Message);
        }
        catch (OperationLogException failure)
        {
            // What cannot be written down is not done.
            return new SwapResult.Unavailable(new CloudFailure(CloudFailureKind.OperationLog, failure.Message));
        }
    }

    /// <summary>Ends a swap that still counts down; nothing was sent, and nothing will be.</summary>
    /// <param name="id">The swap.</param>
    /// <param name="why">One sentence for the record; null when there was no time for one.</param>
    /// <param name="by">Who holds.</param>
    /// <param name="cancellationToken">Of the caller.</param>
    /// <returns>The operation as it is then: canceled when it was in time and the operator may do this. Null when there is none, or none that may be seen.</returns>
    /// <exception cref="OperationLogException">It could not be read or written; the count-down goes on.</exception>
    public async Task<Operation?> HoldAsync(OperationId id, string? why, Access by, CancellationToken cancellationToken)
    {
        while (await operations.FindAsync(id, cancellationToken) is { } operation)
        {
            if (!await MayAsync(OperatorRight.See, operation, by, cancellationToken))
                return null;
            if (!operation.IsBreathing || !await MayAsync(OperatorRight.Swap, operation, by, cancellationToken))
                return operation;
            if (await TryHoldAsync(operation, why, by.By, cancellationToken) is { } held)
                return held;
        }

        return null;
    }

    /// <summary>Holding is urgent: what the operation itself tells is enough where no tag has to be asked for.</summary>
    private async Task<PlanResult> VisibleAsync(ServiceKey key, Access by, Func<Task<PlanResult>> read, CancellationToken cancellationToken) =>
        await SeenAsync(key, by, cancellationToken) is not null
        && await read() is var result
        && (result is not PlanResult.Found found || by.May(OperatorRight.See, found.Plan.Service))
            ? result
            : new PlanResult.NotFound();

    private async Task<bool> MayAsync(OperatorRight right, Operation operation, Access by, CancellationToken cancellationToken) =>
        by.May(right, operation, null) || by.May(right, operation, await planner.FindAsync(operation.ServiceKey, cancellationToken));

    /// <returns>Null when the log took another step first: it is looked at again.</returns>
    private async Task<Operation?> TryHoldAsync(Operation breathing, string? why, Operator by, CancellationToken cancellationToken)
    {
        var text = string.IsNullOrWhiteSpace(why) ? $"Held by {by.Name} without a word; nothing was sent" : $"Held by {by.Name}: {why.Trim()}. Nothing was sent";
        try
        {
            return await new SwapJournal(operations, time).EndAsync(breathing, OperationStatus.Canceled, text, null, cancellationToken);
        }
        catch (Exception written) when (written is InvalidOperationException or OperationConflictException)
        {
            return null;
        }
    }

    private async Task<HostedService?> SeenAsync(ServiceKey key, Access by, CancellationToken cancellationToken) =>
        by.MaySomewhere(OperatorRight.See) && await planner.FindAsync(key, cancellationToken) is { } known && by.May(OperatorRight.See, known) ? known : null;

    private static SwapResult.Forbidden Forbidden(HostedService service) =>
        new($"A swap of {service.Name} asks for the role {OperatorRoles.Least(OperatorRight.Swap)}, which you do not have there.");

    private async Task<SwapResult> CheckAndWriteAsync(SwapRequest request, Access by, CancellationToken cancellationToken)
    {
        if (await SameAsync(request, by.By, cancellationToken) is { } known)
            return known;

        var result = await planner.PlanAsync(request.Service, cancellationToken) switch
        {
            // Whom it belongs to is read afresh, too.
            PlanResult.Found found when !by.May(OperatorRight.Swap, found.Plan.Service) => Forbidden(found.Plan.Service),
            PlanResult.Found found => await SwapAsync(found.Plan, request, by, cancellationToken),
            PlanResult.Unavailable unavailable => new SwapResult.Unavailable(unavailable.Failure),
            _ => new SwapResult.NotFound(),
        };
        // The same request may have been written by its twin while this one read.
        return result is SwapResult.Started ? result : await SameAsync(request, by.By, cancellationToken) ?? result;
    }

    /// <summary>The answer to the same request sent again; null when it is new, or has no key.</summary>
    private async Task<SwapResult?> SameAsync(SwapRequest request, Operator by, CancellationToken cancellationToken) =>
        request.IdempotencyKey is not { } key || await operations.FindByIdempotencyKeyAsync(by.Id, key, cancellationToken) is not { } written ? null
        : written.ServiceKey == request.Service ? new SwapResult.Started(written)
        : new SwapResult.Busy(written);

    private async Task<SwapResult> SwapAsync(SwapPlan plan, SwapRequest request, Access by, CancellationToken cancellationToken)
    {
        if (plan.Active is { } active)
            return Held(active, request, by.By);
        if (plan.Fingerprint != request.Fingerprint)
            return new SwapResult.Outdated(plan);

        var verdict = await rules.JudgeAsync(Deed.Of(plan), request.Consent, by, cancellationToken);
        var inTheWay = SwapConsent.Missing(plan, request, rules.Settings, verdict).ToEquatableList();
        if (inTheWay.Count > 0 || plan.Intent is null)
            return new SwapResult.Refused(plan, inTheWay);

        return await operations.AdmitAsync(Draft(plan, plan.Intent, request, verdict), cancellationToken) switch
        {
            Admission.Admitted admitted => new SwapResult.Started(admitted.Operation),
            Admission.Repeated repeated => new SwapResult.Started(repeated.Operation),
            Admission.Busy busy => Held(busy.Operation, request, by.By),
            _ => throw new InvalidOperationException("The operation log gave an answer that is not known."),
        };
    }

    /// <summary>The same plan confirmed twice by the same person is one swap: a double click cannot swap back.</summary>
    private static SwapResult Held(Operation active, SwapRequest request, Operator by) =>
        request.IdempotencyKey is null && active.Fingerprint == request.Fingerprint && active.StartedBy.Id == by.Id
            ? new SwapResult.Started(active)
            : new SwapResult.Busy(active);

    private Operation Draft(SwapPlan plan, SwapIntent intent, SwapRequest request, RuleVerdict verdict)
    {
        var by = verdict.Case.By;
        var now = time.GetUtcNow();
        EquatableList<Finding> findings = [.. plan.Findings, .. verdict.Findings];
        var met = findings.Count(finding => finding is { IsCheck: true, Answer: Answer.Met });
        var checks = findings.Count(finding => finding.IsCheck);
        return new Operation
        {
            ServiceKey = plan.Service.Key,
            ServiceName = plan.Service.Name,
            SubscriptionName = plan.Service.Subscription.Name,
            Intent = intent,
            ReturnOf = plan.Direction?.Replaced?.Id,
            ReturnOfEntry = plan.Direction?.Outside?.Entry.Number,
            Follows = plan.LatestOperation,
            Fingerprint = plan.Fingerprint,
            IdempotencyKey = request.IdempotencyKey,
            StartedBy = by,
            StartedAt = now,
            HoldUntil = rules.Settings.BreathOf(plan.Service.Name) is { Ticks: > 0 } breath ? now + breath : null,
            Reason = string.IsNullOrWhiteSpace(request.Reason) ? verdict.Case.Approval?.Reason : request.Reason.Trim(),
            Acknowledged = request.Acknowledged,
            Findings = findings,
            Permit = verdict.Permit,
            Before = plan.Service,
            Events = [new(now, OperationStatus.Written, OperationEvent.FromPortal, $"{by.FirstName} confirmed. {met} of {checks} checks met, same pair as shown")],
        };
    }
}
