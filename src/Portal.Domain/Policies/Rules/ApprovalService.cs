using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Domain.Policies.Rules;

/// <summary>Four eyes: one person asks, another one agrees to exactly the plan that was shown, of a swap or of a change, and the first one carries it out.</summary>
/// <remarks>Throws <see cref="OperationLogException"/> when the database cannot be used.</remarks>
public sealed class ApprovalService(DeedPlanner planner, SwapRules rules, RuleShelf shelf, TimeProvider time)
{
    public const int LongestReason = 500;

    /// <summary>Asks a second person to agree to a plan. The same plan asked for again by the same person is one request.</summary>
    public async Task<ApprovalResult> AskAsync(ApprovalRequest request, Access by, CancellationToken cancellationToken)
    {
        if (!by.MaySomewhere(OperatorRight.See) || await planner.FindAsync(request.Service, cancellationToken) is not { } known || !by.May(OperatorRight.See, known))
            return new ApprovalResult.NotFound();
        request = request with { Order = request.Order is { } order ? order with { Service = request.Service } : null };
        var right = request.Order is null ? OperatorRight.Swap : OperatorRight.Change;
        if (!by.May(right, known) || (request.Order is { } wanted && !planner.MayPlace(right, wanted, known, by)))
            return Forbidden(known.Name, right);
        return await PlanAsync(known, request.Order, by, plan => by.May(right, plan.Service) ? AskAsync(plan, request, by, cancellationToken) : Task.FromResult<ApprovalResult>(Forbidden(known.Name, right)), cancellationToken);
    }

    /// <summary>Agrees to a plan that is still the one that was asked for, and the one that the approver has seen.</summary>
    /// <param name="id">The request.</param>
    /// <param name="seen">The fingerprint of the plan that was on the approver's screen.</param>
    /// <param name="by">Somebody else than who asked.</param>
    /// <param name="cancellationToken">Of the caller.</param>
    public Task<ApprovalResult> ApproveAsync(string id, Fingerprint seen, Access by, CancellationToken cancellationToken) =>
        DecideAsync(id, by, async asked => await WhyNotAsync(asked, seen, by, cancellationToken) is { } no ? (null, no) : (asked with { State = ApprovalState.Given }, null), cancellationToken);

    /// <summary>Says no, with a reason.</summary>
    public Task<ApprovalResult> DeclineAsync(string id, string? because, Access by, CancellationToken cancellationToken) =>
        WhatIsWrong("because", because) is { } fault
            ? Task.FromResult<ApprovalResult>(new ApprovalResult.Missing(fault))
            : DecideAsync(id, by, asked => Task.FromResult<(Approval?, ApprovalResult?)>((asked with { State = ApprovalState.Declined, Because = because!.Trim() }, null)), cancellationToken);

    /// <summary>Takes a request back, waiting or given: for who asked only.</summary>
    public async Task<ApprovalResult> WithdrawAsync(string id, Access by, CancellationToken cancellationToken)
    {
        while (await FindAsync(id, by, cancellationToken) is var (asked, _))
        {
            if (asked.AskedBy.Id != by.By.Id)
                return new ApprovalResult.Forbidden($"{asked.AskedBy.Name} asked for it, and can withdraw it.");
            if (!asked.IsOpen(time.GetUtcNow()))
                return new ApprovalResult.NotWaiting(asked);
            if (await EndAsync(asked with { State = ApprovalState.Withdrawn }, by.By, cancellationToken) is { } ended)
                return new ApprovalResult.Done(ended);
        }

        return new ApprovalResult.NotFound();
    }

    /// <summary>A sentence about a reason that is missing or too long.</summary>
    internal static RuleFault? WhatIsWrong(string place, string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new RuleFault(place, "A reason is missing. Say in a few words why.")
        : reason.Length > LongestReason ? new RuleFault(place, $"The reason has {reason.Length} characters; at most {LongestReason} fit.")
        : reason.Any(char.IsControl) ? new RuleFault(place, "The reason has a control character; write it in one line.")
        : null;

    /// <summary>Writes how a request ended.</summary>
    /// <returns>Null when somebody else was first: it is to be looked at again.</returns>
    internal async Task<Approval?> EndAsync(Approval ended, Operator by, CancellationToken cancellationToken)
    {
        ended = (ended.State == ApprovalState.Given ? ended : ended.WithoutSecrets()) with { EndedBy = by, EndedAt = time.GetUtcNow() };
        return await shelf.TryWriteAsync(RuleKinds.Approval, ended.Id, ended.Revision, ended, Entry(LedgerKind.ApprovalDecided, ended, by), cancellationToken)
            ? ended with { Revision = ended.Revision + 1 }
            : null;
    }

    private async Task<ApprovalResult> AskAsync(DeedPlan plan, ApprovalRequest request, Access by, CancellationToken cancellationToken)
    {
        if (plan.Deed.Fingerprint != request.Fingerprint)
            return new ApprovalResult.Outdated(plan);
        if (WhatIsWrong("reason", request.Reason) is { } fault)
            return new ApprovalResult.Missing(fault);
        if (!plan.CanStart)
            return new ApprovalResult.Refused(plan, plan.Blocking.ToEquatableList());
        var verdict = await rules.JudgeAsync(plan.Deed, RuleConsent.None, by, cancellationToken);
        if (!verdict.Case.NeedsApproval)
            return new ApprovalResult.NotNeeded();
        if (verdict.Case.Approval is { } same)
            return new ApprovalResult.Done(same);
        var asked = Of(plan, verdict.Case, request.Reason!.Trim()) with { Order = request.Order };
        return await shelf.TryWriteAsync(RuleKinds.Approval, asked.Id, 0, asked, Entry(LedgerKind.ApprovalAsked, asked, by.By), cancellationToken)
            ? new ApprovalResult.Done(asked with { Revision = 1 })
            : throw new InvalidOperationException("A new id was taken.");
    }

    private Approval Of(DeedPlan plan, RuleCase one, string reason) => new()
    {
        Id = Guid.NewGuid().ToString("N"),
        Kind = one.Deed.Kind,
        ServiceKey = plan.Service.Key,
        ServiceName = plan.Service.Name,
        SubscriptionName = plan.Service.Subscription.Name,
        Fingerprint = plan.Deed.Fingerprint.Value,
        Title = plan.Change?.Change.Title,
        FromVersion = plan.From,
        ToVersion = plan.To,
        Reason = reason,
        AskedBy = one.By,
        AskedAt = one.At,
        ExpiresAt = one.At + rules.Settings.ApprovalsHold,
    };

    private async Task<ApprovalResult> DecideAsync(string id, Access by, Func<Approval, Task<(Approval? Decided, ApprovalResult? No)>> decideAsync, CancellationToken cancellationToken)
    {
        while (await FindAsync(id, by, cancellationToken) is var (asked, service))
        {
            if (service is null || !by.May(OperatorRight.Approve, service))
                return Forbidden(asked.ServiceName, OperatorRight.Approve);
            if (asked.AskedBy.Id == by.By.Id)
                return new ApprovalResult.Forbidden("You asked for it yourself: somebody else decides.");
            if (asked.State != ApprovalState.Waiting || !asked.IsOpen(time.GetUtcNow()))
                return new ApprovalResult.NotWaiting(asked);
            var (decided, no) = await decideAsync(asked);
            if (no is not null)
                return no;
            if (await EndAsync(decided!, by.By, cancellationToken) is { } ended)
                return new ApprovalResult.Done(ended);
        }

        return new ApprovalResult.NotFound();
    }

    /// <summary>Read afresh: an approval is for what is there now, or for nothing.</summary>
    private async Task<ApprovalResult?> WhyNotAsync(Approval asked, Fingerprint seen, Access by, CancellationToken cancellationToken) =>
        await planner.FindAsync(asked.ServiceKey, cancellationToken) is not { } known ? new ApprovalResult.NotFound()
        : await PlanAsync(known, asked.Order, by, now => Task.FromResult<ApprovalResult>(
            !by.May(OperatorRight.Approve, now.Service) ? Forbidden(asked.ServiceName, OperatorRight.Approve)
            : !asked.IsFor(now.Deed) || seen != now.Deed.Fingerprint ? new ApprovalResult.Outdated(now)
            : new ApprovalResult.Done(asked)), cancellationToken) is var answer && answer is ApprovalResult.Done ? null : answer;

    private async Task<ApprovalResult> PlanAsync(HostedService known, ChangeOrder? order, Access by, Func<DeedPlan, Task<ApprovalResult>> goOnAsync, CancellationToken cancellationToken)
    {
        try
        {
            return await planner.PlanAsync(known, order, maxAge: null, by, cancellationToken) is { } plan ? await goOnAsync(plan) : new ApprovalResult.NotFound();
        }
        catch (CloudFailureException unread)
        {
            return new ApprovalResult.Unavailable(unread.Failure);
        }
    }

    /// <summary>Null when there is none, or none that may be seen.</summary>
    private async Task<(Approval Asked, HostedService? Service)?> FindAsync(string id, Access by, CancellationToken cancellationToken)
    {
        if (!by.MaySomewhere(OperatorRight.See) || await shelf.FindAsync<Approval>(RuleKinds.Approval, id, cancellationToken) is not var (asked, revision))
            return null;
        return await planner.FindAsync(asked.ServiceKey, cancellationToken) is { } service && by.May(OperatorRight.See, service) ? (asked with { Revision = revision }, service) : null;
    }

    private static ApprovalResult.Forbidden Forbidden(string service, OperatorRight right) =>
        new($"{(right == OperatorRight.Approve ? "Approving" : "Asking for")} {(right == OperatorRight.Change ? "a change" : "a swap")} of {service} asks for the role {OperatorRoles.Least(right)}, which you do not have there.");

    private LedgerDraft Entry(LedgerKind kind, Approval approval, Operator by) => new(kind, time.GetUtcNow(), by, RecordJson.ToNode(approval.WithoutSecrets()))
    {
        ServiceKey = approval.ServiceKey,
        ServiceName = approval.ServiceName,
        SubscriptionName = approval.SubscriptionName,
    };
}
