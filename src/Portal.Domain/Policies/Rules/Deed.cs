using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Domain.Policies.Rules;

/// <summary>What somebody wants to do, for the rules to judge.</summary>
/// <param name="Name">The service's name, which may have to be typed.</param>
/// <param name="Fingerprint">Of the plan that was shown: an approval is for it alone.</param>
public sealed record Deed(DeedKind Kind, ServiceKey Key, string Name, Fingerprint Fingerprint)
{
    /// <summary>As it is now; null when it has gone, and only what holds for everything, or for its key, is known to hold.</summary>
    public HostedService? Service { get; init; }

    /// <summary>Of a change: it takes production from those who use it, or may.</summary>
    public bool IsAtRisk { get; init; }

    /// <summary>No swap of the service is known.</summary>
    public bool IsFirst { get; init; }

    /// <summary>A swap of a service of which no plan was read: what holds for it whatever the plan is.</summary>
    public static Deed Of(HostedService service) => new(DeedKind.Swap, service.Key, service.Name, default) { Service = service };

    public static Deed Of(SwapPlan plan) => new(plan.Direction is { Kind: SwapDirectionKind.Return } ? DeedKind.Return : DeedKind.Swap, plan.Service.Key, plan.Service.Name, plan.Fingerprint)
    {
        Service = plan.Service,
        IsFirst = plan is { LastSwap: null, External: null, LatestOperation: null },
    };

    /// <summary>A repair of a broken operation.</summary>
    /// <param name="now">Its service as it is; null when it has gone.</param>
    public static Deed Of(RepairPlan plan, HostedService? now) =>
        new(DeedKind.Repair, plan.Broken.ServiceKey, plan.Broken.ServiceName, plan.Fingerprint) { Service = now ?? plan.Broken.Before };

    /// <summary>A change of a deployment. A service that is not there yet is in what holds for everything.</summary>
    public static Deed Of(ChangePlan plan) => new(DeedKind.Change, plan.Key, plan.ServiceName, plan.Fingerprint)
    {
        Service = plan.Service,
        // Who starts what stands still waits for nobody.
        IsAtRisk = plan.Order is { Side: Slot.Production, Kind: not (ChangeKind.Start or ChangeKind.Promote or ChangeKind.Demote) },
    };

    public bool IsIn(RuleScope scope) => Service is { } service
        ? scope.Covers(service)
        : scope.Rank == 0 || (scope is RuleScope.OfService one && one.Key == Key);
}
