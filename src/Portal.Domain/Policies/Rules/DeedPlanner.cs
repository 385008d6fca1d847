using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Domain.Policies.Rules;

/// <summary>Plans what a second person is asked to agree to: a swap, or a change of a deployment.</summary>
public sealed class DeedPlanner(SwapPlanner swaps, ChangePlanner changes)
{
    internal Task<HostedService?> FindAsync(ServiceKey key, CancellationToken cancellationToken) => swaps.FindAsync(key, cancellationToken);

    /// <param name="service">As it was listed last.</param>
    /// <param name="order">Null for a swap.</param>
    /// <param name="maxAge">How old the plan of a swap may be; null to read it now.</param>
    /// <param name="by">Whose releases it may bring.</param>
    /// <returns>Null when the service has gone.</returns>
    /// <exception cref="CloudFailureException">It could not be read.</exception>
    internal async Task<DeedPlan?> PlanAsync(HostedService service, ChangeOrder? order, TimeSpan? maxAge, Access by, CancellationToken cancellationToken) => order is null
        ? await (maxAge is { } age ? swaps.PlanAsync(service.Key, age, cancellationToken) : swaps.PlanAsync(service.Key, cancellationToken)) switch
        {
            PlanResult.Found found => DeedPlan.Of(found.Plan),
            PlanResult.Unavailable unavailable => throw new CloudFailureException(unavailable.Failure),
            _ => null,
        }
        : await changes.PlanAsync(order, service, by, cancellationToken) switch
        {
            ChangePlanResult.Found found => DeedPlan.Of(found.Plan),
            ChangePlanResult.Unavailable unavailable => throw new CloudFailureException(unavailable.Failure),
            _ => null,
        };

    /// <summary>The operation that was started with an approval; null when none is known.</summary>
    /// <param name="now">The plan as it is now, after it.</param>
    internal async Task<Operation?> StartedWithAsync(Approval asked, DeedPlan now, CancellationToken cancellationToken)
    {
        var known = now.Swap is { } swap ? swap.Active ?? swap.LastSwap : now.Change?.Active ?? await changes.LatestAsync(now.Change!, cancellationToken);
        return known?.Permit?.Approval == asked.Id ? known : null;
    }

    internal bool MayPlace(OperatorRight right, ChangeOrder order, HostedService known, Access by) => changes.MayPlace(right, order, known, by);
}
