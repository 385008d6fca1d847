using Portal.Domain;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Dialogs;

/// <summary>What the dialog knows, and what follows from it. Every decision of the dialog is made here.</summary>
public sealed record SwapDialogState(SwapPolicy Policy)
{
    public static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(10);

    /// <summary>The newest plan; null until there is one.</summary>
    public SwapPlan? Plan => Shown.Plan;

    /// <summary>What differs between it and the plan that the operator has seen.</summary>
    public PlanChanges Changes => Shown.Changes;

    /// <summary>Why the last reading failed.</summary>
    public CloudFailure? Unreadable { get; init; }

    /// <summary>There is no such service, or not any more.</summary>
    public bool IsGone { get; init; }

    public bool IsSending { get; init; }

    /// <summary>What asking for an approval, or deciding one, was answered when nothing was written.</summary>
    public ApprovalResult? Said { get; init; }

    /// <summary>What OK was answered when nothing was started.</summary>
    public SwapResult? Reply { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>The name of the service, as far as it is typed.</summary>
    public string Confirm { get; init; } = "";

    /// <summary>The operator goes on in spite of windows and locks.</summary>
    public bool Overrides { get; init; }

    /// <summary>What windows, locks and policies have to do with the newest plan; null until they were looked at.</summary>
    public RuleCase? Rules { get; init; }

    /// <summary>Codes of unknown checks that the operator takes over.</summary>
    public EquatableList<string> TakenOver { get; init; } = [];

    public bool IsReturn => Plan?.Direction is { Kind: SwapDirectionKind.Return };

    /// <summary>What the rules say to what was given so far.</summary>
    public RuleVerdict? Verdict => Rules?.Judge(new RuleConsent(Reason, Confirm, Overrides));

    /// <summary>Only what would move is shown: a check is not met, a window is closed, or somebody locked it.</summary>
    public bool IsBlocked => (Plan is { CanSwap: false } && StandsInTheWay is not null) || (Rules is { IsStopped: true } && Verdict!.Overridden.Count == 0);

    /// <summary>The reason may not be left out: policy says so, an unknown check is taken over, or a rule is overridden.</summary>
    public bool NeedsReason => Rules?.NeedsReason == true || TakenOver.Count > 0 || Overrides;

    public bool ShowsReason => !Decides && (Policy.Reason != ReasonRule.Hidden || Policy.UnknownMayBeAcknowledged || NeedsReason);

    /// <summary>It is typed right before the swap, not when somebody is asked to approve.</summary>
    public bool ShowsConfirm => Rules is { NeedsName: true } && !Decides && (!Rules.NeedsApproval || Rules.Approval?.State == ApprovalState.Given);

    /// <summary>Somebody else asks for this very plan, and this operator may say yes or no.</summary>
    public bool Decides => Rules?.ToDecide is not null;

    /// <summary>Windows and locks that stand in the way, or would without the override.</summary>
    public IReadOnlyList<Finding> Stops => [.. Verdict?.Findings.Where(finding => finding is { Code: WindowIsOpen.RuleCode or ServiceIsNotLocked.RuleCode, Answer: Answer.NotMet }) ?? []];

    public IReadOnlyList<Finding> Warnings => [.. Plan?.Warnings ?? [], .. Verdict?.Warnings ?? []];

    public IReadOnlyList<Finding> Met => [.. Plan?.Findings.Where(finding => finding is { IsCheck: true, Answer: Answer.Met }) ?? []];

    public IReadOnlyList<Finding> Notes => [.. Noted(Plan?.Findings), .. Noted(Verdict?.Findings.Except(Stops))];

    /// <summary>All warnings on screen count as seen.</summary>
    private EquatableList<string> Acknowledged => [.. Warnings.Select(finding => finding.Code), .. TakenOver];

    /// <summary>What keeps OK off; a fault comes before what could not be read.</summary>
    private IEnumerable<Finding> InTheWay => Plan is null || Verdict is not { } verdict
        ? []
        : SwapConsent.Missing(Plan, Request(""), Policy, verdict).OrderBy(finding => finding.Answer == Answer.Unknown);

    private Finding? StandsInTheWay => InTheWay.FirstOrDefault();

    /// <summary>All is said but what the second person says.</summary>
    private bool OnlyApprovalIsMissing => InTheWay.ToList() is var missing
        && missing.Exists(finding => finding.Code == SecondPersonApproves.RuleCode)
        && missing.TrueForAll(finding => finding.Code is SecondPersonApproves.RuleCode or NameIsTyped.RuleCode);

    public SwapRequest Request(string idempotencyKey) =>
        new(Plan!.Service.Key, Plan.Fingerprint, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), Acknowledged, idempotencyKey) { Confirm = Confirm, Overrides = Overrides };

    public bool IsStale(DateTimeOffset now) => Plan is not null && (Unreadable is not null || now - Plan.ReadAt > StaleAfter);

    public SwapDialogState Take(PlanResult result, DateTimeOffset now) => result switch
    {
        PlanResult.Found found => Show(found.Plan, now) with { Unreadable = null, IsGone = false },
        PlanResult.Unavailable unavailable => this with { Unreadable = unavailable.Failure },
        _ => this with { IsGone = true },
    };

    /// <summary>Takes what the rules have to do with the plan; the reason that the second person was given is the reason.</summary>
    public SwapDialogState Take(RuleCase? rules) => this with { Rules = rules, Reason = Reason.Length == 0 && rules?.Approval is { } asked ? asked.Reason : Reason };

    /// <summary>Takes what OK was answered; a plan that came with it is shown.</summary>
    public SwapDialogState Take(SwapResult answer, DateTimeOffset now)
    {
        var answered = this with { IsSending = false, Reply = answer };
        return answer switch
        {
            SwapResult.Outdated outdated => answered.Show(outdated.Plan, now) with { Reply = null },
            SwapResult.Refused refused => answered.Show(refused.Plan, now),
            SwapResult.NotFound => answered with { IsGone = true },
            _ => answered,
        };
    }

    /// <summary>Takes what asking for, giving or declining an approval was answered; a plan that came with it is shown.</summary>
    public SwapDialogState Take(ApprovalResult answer, DateTimeOffset now)
    {
        var answered = this with { Said = answer is ApprovalResult.Done ? null : answer };
        return answer switch
        {
            ApprovalResult.Outdated { Plan.Swap: { } plan } => answered.Show(plan, now),
            ApprovalResult.Refused { Plan.Swap: { } plan } => answered.Show(plan, now),
            _ => answered,
        };
    }

    /// <summary>The operator has seen the changes.</summary>
    public SwapDialogState Review(DateTimeOffset now) => this with { Shown = Shown.See(now) };

    public bool MayConfirm(DateTimeOffset now) => Ok(now).Kind is OkButtonKind.Ready or OkButtonKind.Ask && Shown.MayConfirm(now);

    /// <summary>The operator answers for an unknown check, or no more.</summary>
    public SwapDialogState TakeOver(string code) =>
        this with { TakenOver = TakenOver.Contains(code) ? TakenOver.Where(other => other != code).ToEquatableList() : [.. TakenOver, code] };

    public OkButton Ok(DateTimeOffset now)
    {
        if (Unready(now) is { } off)
            return off;
        if (OnlyApprovalIsMissing)
            return Rules!.Approval is not null ? OkButton.Off(Words.SwapDialogStateWaitsForApproval) : Changes.Count > 0 ? OkButton.Review(Changes.Count) : OkButton.Ask;
        if (StandsInTheWay is { } finding)
            return OkButton.Off(Language.Said.Of(finding.Headline));
        if (Plan!.Intent is null)
            return OkButton.Off(Words.SwapDialogStateAddressMissing);
        return Changes.Count > 0 ? OkButton.Review(Changes.Count) : OkButton.Ready(DirectionWords.OkLabel(Plan));
    }

    /// <summary>What stands in the place of OK for who is asked to approve: only the plan counts, the rest is for who asked.</summary>
    public OkButton Approve(DateTimeOffset now) =>
        Unready(now)
        ?? (Plan!.Blocking.FirstOrDefault() is { } finding ? OkButton.Off(Language.Said.Of(finding.Headline))
            : Changes.Count > 0 ? OkButton.Review(Changes.Count)
            : OkButton.Approve(Words.FormatSwapDialogStateApproveMayPutLiveOn(Rules?.ToDecide?.AskedBy.FirstName, Plan.Direction?.ToVersion, Plan.Service.Name)));

    private PlanReview<SwapPlan> Shown { get; init; } = new();

    private static IEnumerable<Finding> Noted(IEnumerable<Finding>? findings) => findings?.Where(finding => !finding.IsCheck && finding.Answer != Answer.Met) ?? [];

    /// <summary>Why nothing can be said yet, or not any more; null when it can.</summary>
    private OkButton? Unready(DateTimeOffset now)
    {
        if (IsSending)
            return OkButton.Sending;
        if (IsGone)
            return OkButton.Off(Words.SwapDialogStateGone);
        if (Unreadable is { } failure)
            return OkButton.Off(Plan is null ? Words.SwapDialogStateNotRead : Language.Said.Of(failure.Sentence)); // In the place of a plan stands why.
        if (Plan is null || Rules is null)
            return OkButton.Checking;
        return IsStale(now) ? OkButton.Off(Words.FormatSwapDialogStateLastChecked(Controls.Ages.Since(Plan.ReadAt, now))) : null;
    }

    private SwapDialogState Show(SwapPlan plan, DateTimeOffset now) => this with
    {
        Shown = Shown.Show(plan, PlanChanges.Between, now),
        TakenOver = TakenOver.Where(code => plan.Blocking.Any(finding => finding.Code == code && SwapConsent.MayBeTakenOver(finding, Policy))).ToEquatableList(),
    };
}
