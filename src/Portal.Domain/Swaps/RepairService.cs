using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;

namespace Portal.Domain.Swaps;

/// <summary>
/// Mends what a swap left broken, and stops one that waits. A repair is an operation of its own: it takes the service over from the broken one,
/// and states what the pair shall be. Nothing is sent again blindly.
/// </summary>
public sealed class RepairService(SwapKinds kinds, OperationFeed operations, ServiceEstate estate, SwapRules rules, TimeProvider time)
{
    /// <summary>A plan from a reading that starts now. What may not be seen is not found, and is not read either.</summary>
    public async Task<RepairPlanResult> PlanAsync(OperationId id, RepairDirection direction, Access by, CancellationToken cancellationToken)
    {
        try
        {
            return await SeenAsync(id, by, cancellationToken) is { } broken
                ? new RepairPlanResult.Found(await ReadAsync(broken, direction, cancellationToken))
                : new RepairPlanResult.NotFound();
        }
        catch (CloudFailureException failure)
        {
            return new RepairPlanResult.Unavailable(failure.Failure);
        }
        catch (OperationLogException failure)
        {
            return new RepairPlanResult.Unavailable(new CloudFailure(CloudFailureKind.OperationLog, failure.Message));
        }
    }

    /// <summary>The requests of a repair for people to send by hand, on what was last read; none while nothing was read.</summary>
    public IReadOnlyList<SwapCommand> CommandsOf(Operation broken, RepairDirection direction) => (broken.Sides, direction) switch
    {
        (null, _) => [],
        ({ } sides, RepairDirection.Forward) => kinds.Of(broken.Intent.Kind).Commands(broken.Intent, sides.Reading),
        ({ } sides, _) => kinds.Of(broken.Intent.Kind).Commands(broken.Intent.Reversed(), sides.Reading.Reversed()),
    };

    /// <summary>Reads afresh, judges again, takes the service over from the broken operation and writes the repair.</summary>
    public async Task<RepairResult> RepairAsync(RepairRequest request, Access by, CancellationToken cancellationToken)
    {
        try
        {
            if (await SeenAsync(request.Broken, by, cancellationToken) is not { } broken)
                return new RepairResult.NotFound();
            if (!MayMend(broken, by))
                return new RepairResult.Forbidden($"A repair of {broken.ServiceName} asks for the role {OperatorRoles.Least(OperatorRight.Swap)}, which you do not have there.");
            if (request.IdempotencyKey is { } key && await operations.FindByIdempotencyKeyAsync(by.By.Id, key, cancellationToken) is { } written)
                return written.Repairs == request.Broken ? new RepairResult.Started(written) : new RepairResult.Busy(written);
            return await PlanAsync(request.Broken, request.Direction, by, cancellationToken) switch
            {
                RepairPlanResult.Found found => await RepairAsync(found.Plan, request, by, cancellationToken),
                RepairPlanResult.Unavailable unavailable => new RepairResult.Unavailable(unavailable.Failure),
                _ => new RepairResult.NotFound(),
            };
        }
        catch (OperationLogException failure) when (failure.MayBeWritten)
        {
            return new RepairResult.Unconfirmed(failure.Message);
        }
        catch (OperationLogException failure)
        {
            return new RepairResult.Unavailable(new CloudFailure(CloudFailureKind.OperationLog, failure.Message));
        }
    }

    /// <summary>Ends the tries of an operation that waits. It is settled by reading both sides.</summary>
    public async Task<StopResult> StopTryingAsync(OperationId id, Access by, CancellationToken cancellationToken)
    {
        if (await SeenAsync(id, by, cancellationToken) is not { } found)
            return new StopResult.NotFound();
        if (!MayMend(found, by))
            return new StopResult.Forbidden($"Stopping a swap of {found.ServiceName} asks for the role {OperatorRoles.Least(OperatorRight.Swap)}, which you do not have there.");
        if (found.Status != OperationStatus.Waiting)
            return new StopResult.NotWaiting(found);
        try
        {
            return new StopResult.Stopped(await Journal.MoveAsync(found with { NextTryAt = null }, OperationStatus.Verifying, OperationEvent.FromPortal, $"{by.By.FirstName} stopped trying", cancellationToken));
        }
        catch (OperationConflictException)
        {
            // It went on in this moment.
            return new StopResult.NotWaiting(await operations.FindAsync(id, cancellationToken) ?? found);
        }
    }

    /// <summary>Whether the operator may mend or stop this one.</summary>
    public bool MayMend(Operation operation, Access by) => by.May(OperatorRight.Swap, operation, ServiceOf(operation));

    private async Task<Operation?> SeenAsync(OperationId id, Access by, CancellationToken cancellationToken) =>
        by.MaySomewhere(OperatorRight.See) && await operations.FindAsync(id, cancellationToken) is { } known && by.May(OperatorRight.See, known, ServiceOf(known)) ? known : null;

    private HostedService? ServiceOf(Operation operation) => estate.Now.Find(operation.ServiceKey)?.Service;

    private SwapJournal Journal => new(operations, time);

    private async Task<RepairPlan> ReadAsync(Operation broken, RepairDirection direction, CancellationToken cancellationToken)
    {
        var target = kinds.Of(broken.Intent.Kind);
        return RepairPlan.Of(broken, direction, await target.ReadSidesAsync(broken.Intent, cancellationToken), target, time.GetUtcNow());
    }

    private async Task<RepairResult> RepairAsync(RepairPlan plan, RepairRequest request, Access by, CancellationToken cancellationToken)
    {
        if (await LaterThanAsync(plan.Broken, cancellationToken) is { } later)
            return later.Fingerprint == request.Fingerprint && later.StartedBy.Id == by.By.Id ? new RepairResult.Started(later) : new RepairResult.Busy(later);
        if (plan.CanRepair && plan.Fingerprint != request.Fingerprint)
            return new RepairResult.Outdated(plan);
        var verdict = await rules.JudgeAsync(Deed.Of(plan, ServiceOf(plan.Broken)), request.Consent, by, cancellationToken);
        if (plan.Findings.Concat(verdict.Findings).Where(finding => finding.Blocks).ToEquatableList() is { Count: > 0 } inTheWay)
            return new RepairResult.Refused(plan, inTheWay);

        return await TakeOverAsync(plan.Broken, by.By, cancellationToken)
            ? await AdmitAsync(RepairDraft.Of(plan, request, verdict, time.GetUtcNow()), cancellationToken)
            : new RepairResult.Outdated(plan);
    }

    /// <returns>False when somebody wrote meanwhile: the operator looks again.</returns>
    private async Task<bool> TakeOverAsync(Operation broken, Operator by, CancellationToken cancellationToken)
    {
        // Should the portal stop before the repair is written, the broken one is the service's newest still, and can be repaired all the same.
        if (!broken.IsActive)
            return true;
        try
        {
            await Journal.EndAsync(broken, OperationStatus.HandedOver, $"{by.FirstName} repairs it by an operation of its own", broken.Failure, cancellationToken);
            return true;
        }
        catch (OperationConflictException)
        {
            return false;
        }
    }

    private async Task<RepairResult> AdmitAsync(Operation repair, CancellationToken cancellationToken) =>
        await operations.AdmitAsync(repair, cancellationToken) switch
        {
            Admission.Admitted admitted => new RepairResult.Started(admitted.Operation),
            Admission.Repeated repeated => new RepairResult.Started(repeated.Operation),
            Admission.Busy busy => new RepairResult.Busy(busy.Operation),
            _ => throw new InvalidOperationException("The operation log gave an answer that is not known."),
        };

    private async Task<Operation?> LaterThanAsync(Operation broken, CancellationToken cancellationToken) =>
        await operations.ListAsync(new OperationFilter(broken.ServiceKey, Take: 1), cancellationToken) is [var newest] && newest.Id != broken.Id ? newest : null;
}
