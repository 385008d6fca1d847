using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Policies.Rules;

/// <summary>The plan of a swap or of a change, as far as a second person has to do with it. One of the two is null.</summary>
/// <param name="From">The version before; empty when there is none.</param>
/// <param name="To">The version afterwards; empty when there is none.</param>
public sealed record DeedPlan(Deed Deed, HostedService Service, EquatableList<Finding> Findings, string From, string To)
{
    public SwapPlan? Swap { get; init; }

    public ChangePlan? Change { get; init; }

    public bool CanStart => Swap?.CanSwap ?? Change!.CanStart;

    public IEnumerable<Finding> Blocking => Findings.Where(finding => finding.Blocks);

    public static DeedPlan Of(SwapPlan plan) =>
        new(Deed.Of(plan), plan.Service, plan.Findings, plan.Intent?.Production.Version ?? "", plan.Intent?.Staging.Version ?? "") { Swap = plan };

    /// <returns>Null for a service that is not there yet: nobody answers for it.</returns>
    public static DeedPlan? Of(ChangePlan plan) => plan.Service is not { } service ? null
        : new(Deed.Of(plan), service, plan.Findings, plan.Change.FromVersion ?? "", plan.Change.ToVersion ?? "") { Change = plan };
}
