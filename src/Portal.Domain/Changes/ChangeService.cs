using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;

namespace Portal.Domain.Changes;

/// <summary>The one door to a change: dialog, wizard, API and every other door come here, and everything is checked again.</summary>
public sealed class ChangeService(ChangePlanner planner, OperationFeed operations, SwapRules rules, TimeProvider time)
{
    /// <summary>A plan from a reading that starts now. What may not be seen is not found, and is not read either.</summary>
    public async Task<ChangePlanResult> PlanAsync(ChangeOrder order, Access by, CancellationToken cancellationToken)
    {
        var known = await planner.FindAsync(order, cancellationToken);
        if (!IsSeen(order, known, by))
            return new ChangePlanResult.NotFound();
        if (!planner.MayPlace(OperatorRight.See, order, known, by))
            return new ChangePlanResult.Forbidden(Forbidden(order, known));
        return await planner.PlanAsync(order, known, by, cancellationToken);
    }

    /// <summary>Reads afresh, judges again, writes the operation, and hands it over. Nothing is sent before it is written.</summary>
    public async Task<ChangeResult> StartAsync(ChangeRequest request, Access by, CancellationToken cancellationToken)
    {
        var known = await planner.FindAsync(request.Order, cancellationToken);
        if (!IsSeen(request.Order, known, by))
            return new ChangeResult.NotFound();
        if ((known is not null && !by.May(OperatorRight.Change, known)) || !planner.MayPlace(OperatorRight.Change, request.Order, known, by))
            return new ChangeResult.Forbidden(Forbidden(request.Order, known));
        try
        {
            return await CheckAndWriteAsync(request, known, by, cancellationToken);
        }
        catch (OperationLogException failure) when (failure.MayBeWritten)
        {
            return new ChangeResult.Unconfirmed(failure.Message);
        }
        catch (OperationLogException failure)
        {
            // What cannot be written down is not done.
            return new ChangeResult.Unavailable(new CloudFailure(CloudFailureKind.OperationLog, failure.Message));
        }
    }

    private static bool IsSeen(ChangeOrder order, HostedService? known, Access by) =>
        order.Service is null ? by.MaySomewhere(OperatorRight.See) : known is not null && by.May(OperatorRight.See, known);

    private static string Forbidden(ChangeOrder order, HostedService? known) =>
        $"{ChangeWords.Verb(order.Kind)} {(known is null ? "there" : $"of {known.Name}")} asks for the role {OperatorRoles.Least(OperatorRight.Change)}, which you do not have there.";

    private async Task<ChangeResult> CheckAndWriteAsync(ChangeRequest request, HostedService? known, Access by, CancellationToken cancellationToken)
    {
        if (await SameAsync(request, by.By, cancellationToken) is { } same)
            return same;

        var result = await planner.PlanAsync(request.Order, known, by, cancellationToken) switch
        {
            // Whom it belongs to is read afresh, too.
            ChangePlanResult.Found { Plan.Service: { } now } when !by.May(OperatorRight.Change, now) => new ChangeResult.Forbidden(Forbidden(request.Order, now)),
            ChangePlanResult.Found found => await StartAsync(found.Plan, request, by, cancellationToken),
            ChangePlanResult.Unavailable unavailable => new ChangeResult.Unavailable(unavailable.Failure),
            ChangePlanResult.Invalid invalid => new ChangeResult.Invalid(invalid.Because),
            _ => new ChangeResult.NotFound(),
        };
        // The same request may have been written by its twin while this one read.
        return result is ChangeResult.Started ? result : await SameAsync(request, by.By, cancellationToken) ?? result;
    }

    /// <summary>The answer to the same request sent again; null when it is new, or has no key.</summary>
    private async Task<ChangeResult?> SameAsync(ChangeRequest request, Operator by, CancellationToken cancellationToken) =>
        request.IdempotencyKey is not { } key || await operations.FindByIdempotencyKeyAsync(by.Id, key, cancellationToken) is not { } written ? null
        : written.Change is not null && written.Fingerprint == request.Fingerprint ? new ChangeResult.Started(written)
        : new ChangeResult.Busy(written);

    private async Task<ChangeResult> StartAsync(ChangePlan plan, ChangeRequest request, Access by, CancellationToken cancellationToken)
    {
        if (plan.Active is { } active)
            return Held(active, request, by.By);
        if (plan.Fingerprint != request.Fingerprint)
            return new ChangeResult.Outdated(plan);
        var verdict = await rules.JudgeAsync(Deed.Of(plan), ChangeConsent.Given(plan, request), by, cancellationToken);
        if (ChangeConsent.Missing(plan, request, verdict).ToEquatableList() is { Count: > 0 } inTheWay)
            return new ChangeResult.Refused(plan, inTheWay);

        return await operations.AdmitAsync(ChangeOperation.Of(plan, request, verdict, time.GetUtcNow()), cancellationToken) switch
        {
            Admission.Admitted admitted => new ChangeResult.Started(admitted.Operation),
            Admission.Repeated repeated => new ChangeResult.Started(repeated.Operation),
            Admission.Busy busy => Held(busy.Operation, request, by.By),
            _ => throw new InvalidOperationException("The operation log gave an answer that is not known."),
        };
    }

    /// <summary>The same plan confirmed twice by the same person is one change: a double click does nothing twice.</summary>
    private static ChangeResult Held(Operation active, ChangeRequest request, Operator by) =>
        request.IdempotencyKey is null && active.Fingerprint == request.Fingerprint && active.StartedBy.Id == by.Id
            ? new ChangeResult.Started(active)
            : new ChangeResult.Busy(active);
}
