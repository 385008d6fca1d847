using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Changes;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Preconditions;

namespace Portal.Web.Components.Dialogs;

/// <summary>Shows what a change would do and what to know before, keeps looking while it is open, and confirms it once.</summary>
public sealed partial class ChangeDialog(ChangeService service, SwapRules rules, ApprovalService approvals, TimeProvider time) : WatchedDialog<ChangePlan>(rules, time)
{
    private string? typedName;
    private ApprovalResult? said;

    [Parameter, EditorRequired]
    public required ChangeOrder Order { get; set; }

    protected override OkButton Ok => Unready
        ?? (Review.Plan!.Blocking.FirstOrDefault() is { } finding ? OkButton.Off(Said.Of(finding.Headline))
        : Asked is { ToDecide: not null } ? Reviewed(OkButton.Approve(Words.FormatChangeDialogApprove(Said.Of(Review.Plan.Change.Title))))
        : ChangeConsent.Missing(Review.Plan, Request(Review.Plan), Verdict!).FirstOrDefault(IsDue) is { } missing ? OkButton.Off(WhyOff(missing))
        : IsApproved ? Reviewed(OkButton.Ready(ChangeDialogWords.OkLabel(Review.Plan)))
        : Asked!.Approval is null ? Reviewed(OkButton.Ask)
        : OkButton.Off(Words.ChangeDialogWaitsForApproval));

    protected override bool NeedsReason => Asked?.NeedsReason == true || Overrides || Asked is { NeedsApproval: true, Approval: null };

    /// <summary>No second person is asked for, or one has agreed.</summary>
    private bool IsApproved => Asked is not { NeedsApproval: true, Approval: not { State: ApprovalState.Given } };

    private RuleVerdict? Verdict => Review.Plan is { } plan ? Asked?.Judge(ChangeConsent.Given(plan, Request(plan))) : null;

    /// <summary>Windows and locks that stand in the way, or would without the override.</summary>
    private IEnumerable<Finding> Stops => Verdict?.Findings.Where(finding => finding is { Code: WindowIsOpen.RuleCode or ServiceIsNotLocked.RuleCode, Answer: Answer.NotMet }) ?? [];

    private IReadOnlyList<Finding> Warnings => [.. Review.Plan?.Warnings ?? [], .. Verdict?.Warnings ?? []];

    /// <summary>What must be typed: the name of what goes away, or of the service where the rules ask for it.</summary>
    private string? NameToType => Review.Plan is not { } plan || Asked is { ToDecide: not null } || !IsApproved ? null : plan.TypedName ?? (Asked is { NeedsName: true } ? plan.ServiceName : null);

    protected override async Task<PlanLook<ChangePlan>> LookAsync(CancellationToken cancellationToken) => await service.PlanAsync(Order, Operator.Access, cancellationToken) switch
    {
        ChangePlanResult.Found found => new(found.Plan),
        ChangePlanResult.Unavailable unavailable => new(null, Said.Of(unavailable.Failure.Sentence)),
        ChangePlanResult.Invalid invalid => new(null, Said.Of(invalid.Because), IsGone: true),
        ChangePlanResult.Forbidden forbidden => new(null, Said.Of(forbidden.Because), IsGone: true),
        _ => new(null, Words.ChangeDialogThereNoSuchServiceOr, IsGone: true),
    };

    protected override Deed DeedOf(ChangePlan plan) => Deed.Of(plan);

    protected override DateTimeOffset ReadAt(ChangePlan plan) => plan.ReadAt;

    protected override PlanChanges Between(ChangePlan shown, ChangePlan now) => ChangePlanChanges.Between(shown, now);

    protected override async Task<PlanAnswer<ChangePlan>> SendAsync(ChangePlan confirmed, CancellationToken cancellationToken) =>
        ChangeDialogWords.Answer(await service.StartAsync(Request(confirmed), Operator.Access, cancellationToken));

    protected override async Task PressedAsync(OkButtonKind kind, ChangePlan plan)
    {
        if (kind == OkButtonKind.Ask)
            await TakeAsync(await ApprovalWords.TryAsync(() => approvals.AskAsync(new ApprovalRequest(plan.Key, plan.Fingerprint, Reason, Order), Operator.Access, CancellationToken.None)));
        else
            await base.PressedAsync(kind, plan);
    }

    private string? Fresh(PlanPart part, string id) => Review.Changes.Touches(part, id) ? "fresh" : null;

    private async Task DecidedAsync(ApprovalResult answer)
    {
        await TakeAsync(answer);
        if (answer is ApprovalResult.Done)
            await OnClosed.InvokeAsync();
    }

    private async Task TakeAsync(ApprovalResult answer)
    {
        said = answer is ApprovalResult.Done ? null : answer;
        await ReadAsync();
    }

    /// <summary>The name is typed right before the change, not when somebody is asked to approve it.</summary>
    private bool IsDue(Finding missing) => IsApproved || missing.Code is not (SecondPersonApproves.RuleCode or NameIsTyped.RuleCode);

    private static string WhyOff(Finding missing) => missing.Code switch
    {
        NameIsTyped.RuleCode => Words.ChangeDialogTypeName,
        ReasonIsGiven.RuleCode => Words.ChangeDialogSayFewWordsWhy,
        _ => Said.Of(missing.Headline),
    };

    /// <summary>Warnings are acknowledged by being on screen; the reason that the second person was given is the reason.</summary>
    private ChangeRequest Request(ChangePlan shown) =>
        new(Order, shown.Fingerprint, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), Seen(shown), typedName, IdempotencyKey) { Overrides = Overrides };

    private EquatableList<string> Seen(ChangePlan shown) => [.. shown.Warnings.Concat(Asked?.Judge(RuleConsent.None).Warnings ?? []).Select(finding => finding.Code)];
}
