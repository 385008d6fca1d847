using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Estate;

/// <summary>One hosted service as every board shows it. Equal rows are the same row: what did not change does not render.</summary>
public sealed record ServiceRow(HostedService Service, Readiness Readiness, SwapDirectionKind? Direction, Operation? Active, Operation? LastSwap)
{
    /// <summary>Whether the last swap can be taken back; null when there is none to take back.</summary>
    public ReturnTicket? Ticket { get; init; }

    /// <summary>Of facts that are good for a row only: most of them come from lists.</summary>
    public static ServiceRow Of(SwapFacts facts, IEnumerable<Finding> findings) => Of(SwapPlan.Unsigned(facts, findings));

    public static ServiceRow Of(SwapPlan plan) =>
        new(plan.Service, Readiness.Of(plan), plan.Direction?.Kind, plan.Active, plan.LastSwap) { Ticket = ReturnTicket.Judge(plan) };
}
