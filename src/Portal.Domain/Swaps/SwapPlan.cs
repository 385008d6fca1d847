using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Swaps;

/// <summary>What a swap of one service would do, judged on one reading.</summary>
public sealed record SwapPlan
{
    public required HostedService Service { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public required EquatableList<Finding> Findings { get; init; }

    public required EquatableList<Difference> Differences { get; init; }

    /// <summary>Stands for all of the above but the time.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>Null when a side, or its address, is missing.</summary>
    public SwapIntent? Intent { get; init; }

    public SwapDirection? Direction { get; init; }

    /// <summary>The operation that holds the service now.</summary>
    public Operation? Active { get; init; }

    public Operation? LastSwap { get; init; }

    /// <summary>The swap made outside the portal that led to what is live now; null when something else did.</summary>
    public HistoryLine? External { get; init; }

    /// <summary>The operation that the next one follows; null for the first.</summary>
    public OperationId? LatestOperation { get; init; }

    public IEnumerable<Finding> Blocking => Findings.Where(finding => finding.Blocks);

    public IEnumerable<Finding> Warnings => Findings.Where(finding => finding.Warns);

    public bool CanSwap => Intent is not null && !Blocking.Any();

    public static SwapPlan Of(SwapFacts facts, IEnumerable<Finding> findings)
    {
        var plan = Unsigned(facts, findings);
        return plan with { Fingerprint = PlanFingerprint.Of(plan) };
    }

    /// <summary>The same without its fingerprint: for a row, which nobody can confirm.</summary>
    internal static SwapPlan Unsigned(SwapFacts facts, IEnumerable<Finding> findings) => new()
    {
        Service = facts.Service,
        ReadAt = facts.ReadAt,
        Findings = findings.ToEquatableList(),
        Differences = facts.Differences,
        Fingerprint = default,
        Intent = IntentOf(facts.Service),
        Direction = SwapDirection.Of(facts),
        Active = facts.ActiveOperation,
        LastSwap = facts.LastSwap,
        LatestOperation = facts.LatestOperation,
        External = facts.External,
    };

    private static SwapIntent? IntentOf(HostedService service) =>
        service is { Production: { Vip: { } live } production, Staging: { Vip: { } staged } staging }
            ? new SwapIntent(service.Kind, Side(production, live), Side(staging, staged))
            : null;

    private static SwapSide Side(Deployment deployment, Vip vip) => new(deployment.Id, deployment.Name, deployment.Version, vip);
}
