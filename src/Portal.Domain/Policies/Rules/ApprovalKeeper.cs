using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Domain.Policies.Rules;

/// <summary>Ends requests that nobody has to end: they expired, were used, or their plan is no more.</summary>
public sealed class ApprovalKeeper(RuleShelf shelf, ApprovalService approvals, DeedPlanner planner, TimeProvider time)
{
    /// <summary>Plans are shared with dialogs that are open anyway.</summary>
    private static readonly TimeSpan OldestPlan = TimeSpan.FromSeconds(4);

    /// <summary>The plan of a change is nobody else's: it is read for this alone, and not all the time.</summary>
    private static readonly TimeSpan LookAtChanges = TimeSpan.FromSeconds(20);

    private long? lookedAtChanges;

    /// <summary>Looks at every open request once; at those of changes now and then.</summary>
    /// <exception cref="OperationLogException">The database cannot be used.</exception>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        var looksAtChanges = lookedAtChanges is not { } last || time.GetElapsedTime(last) >= LookAtChanges;
        if (looksAtChanges)
            lookedAtChanges = time.GetTimestamp();
        foreach (var asked in shelf.Now?.Approvals.Where(one => one.State is ApprovalState.Waiting or ApprovalState.Given) ?? [])
        {
            // Written by another instance at the same time: then it is settled, too.
            if (await EndOfAsync(asked, looksAtChanges, cancellationToken) is { } ended)
                await approvals.EndAsync(ended, Operator.Portal, cancellationToken);
        }
    }

    private async Task<Approval?> EndOfAsync(Approval asked, bool looksAtChanges, CancellationToken cancellationToken)
    {
        if (!asked.IsOpen(time.GetUtcNow()))
            return asked with { State = ApprovalState.Expired, Because = $"Nobody used it until {RuleWords.Moment(asked.ExpiresAt, asked.AskedAt)}." };
        if (asked.Order is null ? asked.Kind is not (DeedKind.Swap or DeedKind.Return) : !looksAtChanges)
            return null;
        try
        {
            return await planner.FindAsync(asked.ServiceKey, cancellationToken) is { } service && await planner.PlanAsync(service, asked.Order, OldestPlan, Access.Everything(Operator.Portal), cancellationToken) is { } now
                ? asked.IsFor(now.Deed) ? null : await EndOfAsync(asked, now, cancellationToken)
                : asked with { State = ApprovalState.Outdated, Because = "The service has gone." };
        }
        catch (CloudFailureException)
        {
            return null; // Not read is not changed.
        }
    }

    private async Task<Approval> EndOfAsync(Approval asked, DeedPlan now, CancellationToken cancellationToken) =>
        await planner.StartedWithAsync(asked, now, cancellationToken) is { } started
            ? asked with { State = ApprovalState.Used, Because = $"{(asked.Order is null ? "Swap" : "Operation")} {started.Id} was started with it." }
            : asked with { State = ApprovalState.Outdated, Because = $"The plan changed: {WhatChanged(asked, now)}." };

    private static string WhatChanged(Approval asked, DeedPlan now) =>
        asked.Order is null && now.Service.Production?.Version is var live && live != asked.FromVersion ? $"production is {live ?? "empty"}, it was {asked.FromVersion}"
        : asked.Order is null && now.Service.Staging?.Version is var staged && staged != asked.ToVersion ? $"staging is {staged ?? "empty"}, it was {asked.ToVersion}"
        : now.Findings.FirstOrDefault(finding => finding.Blocks) is { } stopped ? stopped.Headline
        : now.Findings.FirstOrDefault(finding => finding.Warns) is { } warned ? warned.Headline
        : "what was shown is not what is there now";
}
