using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Changes;

/// <summary>Reads what a change is about afresh and judges it.</summary>
public sealed class ChangePlanner(ChangeTargets targets, ServiceEstate estate, IOperationLog log, IReleaseShelf shelf)
{
    /// <summary>What nobody may delete or replace now.</summary>
    public IKeptDeployments Kept { get; init; } = new NothingIsKept();

    /// <summary>Tells how long deployments took before; null where nobody asks it.</summary>
    public DeploymentHistory? History { get; init; }

    /// <summary>The service as it was listed last; null when there is none, or none was named.</summary>
    public async Task<HostedService?> FindAsync(ChangeOrder order, CancellationToken cancellationToken) =>
        order.Service is { } key ? (await estate.FirstReadingAsync(cancellationToken)).Find(key)?.Service : null;

    /// <summary>The id that the ordered deployment will have; null where none is ordered.</summary>
    public DeploymentId? IdOf(ChangeOrder order, HostedService? known) => order.Deployment is { } wanted ? TargetOf(known)?.IdOf(wanted) : null;

    /// <summary>Where a deployment is to be made counts as much as what is there, and so does what it is to be paired with.</summary>
    internal bool MayPlace(OperatorRight right, ChangeOrder order, HostedService? known, Access by) =>
        (IdOf(order, known) is not { } wanted || by.May(right, wanted, known?.Team))
        && (order.Deployment?.Address is not { IsNew: false } address || by.May(right, new DeploymentId(address.Id), known?.Team))
        && (order.Deployment?.PairWith is not { } partner || known?.Deployments.Any(side => side.Id == partner) == true || by.May(right, partner, null));

    /// <summary>The newest operation of the service when it was planned.</summary>
    internal async Task<Operation?> LatestAsync(ChangePlan plan, CancellationToken cancellationToken) =>
        plan.LatestOperation is { } latest ? await log.FindAsync(latest, cancellationToken) : null;

    /// <summary>A plan from a reading that starts now.</summary>
    /// <param name="order">What is wanted.</param>
    /// <param name="known">What <see cref="FindAsync"/> found.</param>
    /// <param name="by">Whose releases it may bring.</param>
    internal async Task<ChangePlanResult> PlanAsync(ChangeOrder order, HostedService? known, Access by, CancellationToken cancellationToken)
    {
        if (ChangeOrderChecks.Problem(order) is { } problem)
            return new ChangePlanResult.Invalid(problem);
        if (TargetOf(known) is not { } target)
            return new ChangePlanResult.Invalid("Deployments of this kind can be swapped only.");
        try
        {
            var reading = await target.ReadAsync(order, known, cancellationToken);
            if (known is not null && reading.Service is null && order.Kind != ChangeKind.Deploy)
                return new ChangePlanResult.NotFound();
            return new ChangePlanResult.Found(await JudgeAsync(order, known, target, reading, by, cancellationToken));
        }
        catch (CloudFailureException failure)
        {
            return new ChangePlanResult.Unavailable(failure.Failure);
        }
        catch (OperationLogException failure)
        {
            return new ChangePlanResult.Unavailable(new CloudFailure(CloudFailureKind.OperationLog, failure.Message));
        }
    }

    private IChangeTarget? TargetOf(HostedService? known) => known is null ? targets.New : targets.Of(known.Kind);

    private async Task<ChangePlan> JudgeAsync(ChangeOrder order, HostedService? known, IChangeTarget target, ChangeReading reading, Access by, CancellationToken cancellationToken)
    {
        var key = known?.Key ?? target.KeyOf(order.Deployment!.Address);
        // What the key stands for stays with the service whatever the read shows.
        reading = reading with { Service = reading.Service is { } service ? service with { Key = key } : null };
        var operations = (await log.LatestAsync([key], cancellationToken)).GetValueOrDefault(key, ServiceOperations.None);
        var compared = order.Kind == ChangeKind.Deploy ? reading.Partner?.Id : reading.Target?.Id;
        var facts = new ChangeFacts
        {
            Order = order,
            Reading = reading,
            Capabilities = target.Capabilities,
            Release = order.Deployment is { } wanted ? await shelf.FindAsync(wanted.Release, by, cancellationToken) : null,
            Running = compared is { } running ? await shelf.RunningOnAsync(running, cancellationToken) : null,
            Earlier = order.Kind == ChangeKind.Redeploy && History is { } history ? await history.ReadAsync(key, by, cancellationToken) : DeploymentTimes.None,
            Active = operations.Active,
            KeptBecause = reading.Target is { } read ? Kept.WhyKept(read.Id) : null,
        };
        var plan = new ChangePlan
        {
            Order = order,
            Kind = target.Kind,
            Service = reading.Service,
            Key = key,
            ServiceName = known?.Name ?? order.Deployment!.ServiceName,
            SubscriptionName = known?.Subscription.Name ?? NameOf(order.Deployment!.Subscription),
            Change = ChangeDraft.Of(facts),
            Findings = ChangeRules.Judge(facts),
            Facts = ChangeFactList.Of(facts).ToEquatableList(),
            TypedName = facts is { IsProduction: true, Removes: true } ? facts.Target?.Name : null,
            ReadAt = reading.ReadAt,
            Fingerprint = default,
            Active = operations.Active,
            LatestOperation = operations.Latest,
        };
        return plan with { Fingerprint = ChangeFingerprint.Of(plan, reading), Commands = target.Commands(Sendings(plan)).ToEquatableList(), Template = target.Template(Sendings(plan)) };
    }

    private string NameOf(SubscriptionId id) => estate.Now.Subscriptions.FirstOrDefault(known => known.Id == id)?.Name ?? id.Value;

    private static IEnumerable<ChangeSending> Sendings(ChangePlan plan) =>
        plan.Change.Steps.Select(step => new ChangeSending(step, plan.Order.Deployment, plan.Order.Mode, null, ""));
}
