using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Domain.Policies.Rules;

/// <summary>Ends requests that nobody has to end: they expired, were used, or their plan is no more.</summary>
public sealed class ApprovalKeeper(RuleShelf shelf, ApprovalService approvals, SwapPlanner planner, TimeProvider time)
{
    /// <summary>Plans are shared with dialogs that are open anyway.</summary>
    private static readonly TimeSpan OldestPlan = TimeSpan.FromSeconds(4);

    /// <summary>Looks at every open request once.</summary>
    /// <exception cref="OperationLogException">The database cannot be used.</exception>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        foreach (var asked in shelf.Now?.Approvals.Where(one => one.State is ApprovalState.Waiting or ApprovalState.Given) ?? [])
        {
            // Written by another instance at the same time: then it is settled, too.
            if (await EndOfAsync(asked, cancellationToken) is { } ended)
                await approvals.EndAsync(ended, Operator.Portal, cancellationToken);
        }
    }

    private async Task<Approval?> EndOfAsync(Approval asked, CancellationToken cancellationToken)
    {
        if (!asked.IsOpen(time.GetUtcNow()))
            return asked with { State = ApprovalState.Expired, Because = $"Nobody used it until {RuleWords.Moment(asked.ExpiresAt, asked.AskedAt)}." };
        if (asked.Kind is not (DeedKind.Swap or DeedKind.Return))
            return null; // Its own door holds it against its plan.
        return await planner.PlanAsync(asked.ServiceKey, OldestPlan, cancellationToken) switch
        {
            PlanResult.Found { Plan: var now } when !asked.IsFor(Deed.Of(now)) => now.Active?.Permit?.Approval == asked.Id || now.LastSwap?.Permit?.Approval == asked.Id
                ? asked with { State = ApprovalState.Used, Because = $"Swap {(now.Active ?? now.LastSwap)!.Id} was started with it." }
                : asked with { State = ApprovalState.Outdated, Because = $"The plan changed: {WhatChanged(asked, now)}." },
            PlanResult.NotFound => asked with { State = ApprovalState.Outdated, Because = "The service has gone." },
            _ => null, // Not read is not changed.
        };
    }

    private static string WhatChanged(Approval asked, SwapPlan now) =>
        now.Service.Production?.Version is var live && live != asked.FromVersion ? $"production is {live ?? "empty"}, it was {asked.FromVersion}"
        : now.Service.Staging?.Version is var staged && staged != asked.ToVersion ? $"staging is {staged ?? "empty"}, it was {asked.ToVersion}"
        : now.Findings.FirstOrDefault(finding => finding.Blocks) is { } stopped ? stopped.Headline
        : now.Findings.FirstOrDefault(finding => finding.Warns) is { } warned ? warned.Headline
        : "what was shown is not what is there now";
}
