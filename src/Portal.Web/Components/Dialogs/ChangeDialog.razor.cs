using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Changes;
using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Preconditions;
using Portal.Web.Operators;

namespace Portal.Web.Components.Dialogs;

/// <summary>Shows what a change would do and what to know before, keeps looking while it is open, and confirms it once.</summary>
public sealed partial class ChangeDialog(ChangeService service, SwapRules rules, ApprovalService approvals, TimeProvider time)
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource gone = new();
    private readonly string idempotencyKey = Guid.NewGuid().ToString("N");
    private ITimer? ticker;
    private ChangePlan? plan;
    private bool hasChanged;
    private string? notice;
    private bool mayBeWritten;
    private string? reason;
    private string? typedName;
    private RuleCase? asked;
    private ApprovalResult? said;
    private bool overrides;
    private bool isSending;

    [Inject]
    public required CurrentOperator Operator { get; set; }

    [Parameter, EditorRequired]
    public required ChangeOrder Order { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>Whether something was confirmed and has no answer yet.</summary>
    [Parameter]
    public EventCallback<bool> OnSending { get; set; }

    /// <summary>It was written down and goes on by itself.</summary>
    [Parameter]
    public EventCallback<OperationId> OnStarted { get; set; }

    private OkButton Ok => isSending ? OkButton.Sending
        : plan is null || Verdict is not { } verdict ? OkButton.Checking
        : hasChanged ? OkButton.Review(1)
        : plan.Blocking.FirstOrDefault() is { } finding ? OkButton.Off(Said.Of(finding.Headline))
        : asked is { ToDecide: not null } ? OkButton.Approve(Words.FormatChangeDialogApprove(Said.Of(plan.Change.Title)))
        : ChangeConsent.Missing(plan, Request(plan), verdict).FirstOrDefault(IsDue) is { } missing ? OkButton.Off(WhyOff(missing))
        : !IsApproved ? asked!.Approval is null ? OkButton.Ask : OkButton.Off(Words.ChangeDialogWaitsForApproval)
        : OkButton.Ready(ChangeDialogWords.OkLabel(plan));

    /// <summary>No second person is asked for, or one has agreed.</summary>
    private bool IsApproved => asked is not { NeedsApproval: true, Approval: not { State: ApprovalState.Given } };

    private RuleVerdict? Verdict => plan is null ? null : asked?.Judge(ChangeConsent.Given(plan, Request(plan)));

    /// <summary>Windows and locks that stand in the way, or would without the override.</summary>
    private IEnumerable<Finding> Stops => Verdict?.Findings.Where(finding => finding is { Code: WindowIsOpen.RuleCode or ServiceIsNotLocked.RuleCode, Answer: Answer.NotMet }) ?? [];

    private IEnumerable<Finding> Warnings => [.. plan?.Warnings ?? [], .. Verdict?.Warnings ?? []];

    private bool NeedsReason => asked?.NeedsReason == true || overrides || asked is { NeedsApproval: true, Approval: null };

    /// <summary>What must be typed: the name of what goes away, or of the service where the rules ask for it.</summary>
    private string? NameToType => plan is null || asked is { ToDecide: not null } || !IsApproved ? null : plan.TypedName ?? (asked is { NeedsName: true } ? plan.ServiceName : null);

    public void Dispose()
    {
        ticker?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        ticker = time.CreateTimer(_ => _ = InvokeAsync(ReadAsync), null, ReadEvery, ReadEvery);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        if (gone.IsCancellationRequested || isSending)
            return;
        try
        {
            var result = await service.PlanAsync(Order, Operator.Access, gone.Token);
            if (result is ChangePlanResult.Found { Plan: var found })
            {
                asked = await rules.LookAsync(Deed.Of(found), Operator.Access, gone.Token);
                if (string.IsNullOrEmpty(reason) && asked.Approval is { } mine)
                    reason = mine.Reason;
            }

            Take(result);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The dialog has gone.
        }
        catch (OperationLogException unread)
        {
            notice = Said.Of(unread.Message);
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault); // Nobody waits for a tick: without this its fault would be lost.
        }
    }

    private void Take(ChangePlanResult result)
    {
        if (isSending)
            return;
        (plan, notice) = result switch
        {
            ChangePlanResult.Found found => (Show(found.Plan), null),
            ChangePlanResult.Unavailable unavailable => (plan, Said.Of(unavailable.Failure.Sentence)),
            ChangePlanResult.Invalid invalid => (null, Said.Of(invalid.Because)),
            ChangePlanResult.Forbidden forbidden => (null, Said.Of(forbidden.Because)),
            _ => (null, Words.ChangeDialogThereNoSuchServiceOr),
        };
    }

    /// <summary>What changed stays named until it was reviewed: nobody confirms what was not seen.</summary>
    private ChangePlan Show(ChangePlan now)
    {
        hasChanged |= plan is { } shown && shown.Fingerprint != now.Fingerprint;
        return now;
    }

    private async Task PressAsync()
    {
        if (Ok.Kind == OkButtonKind.Review)
            hasChanged = false;
        else if (Ok.Kind == OkButtonKind.Ask && plan is { } shown)
            await TakeAsync(await ApprovalWords.TryAsync(() => approvals.AskAsync(new ApprovalRequest(shown.Key, shown.Fingerprint, reason, Order), Operator.Access, CancellationToken.None)));
        else if (Ok.Kind == OkButtonKind.Ready && plan is { } confirmed)
            await ConfirmAsync(confirmed);
    }

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
        new(Order, shown.Fingerprint, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), Seen(shown), typedName, idempotencyKey) { Overrides = overrides };

    private EquatableList<string> Seen(ChangePlan shown) => [.. shown.Warnings.Concat(asked?.Judge(RuleConsent.None).Warnings ?? []).Select(finding => finding.Code)];

    private async Task ConfirmAsync(ChangePlan confirmed)
    {
        isSending = true;
        await OnSending.InvokeAsync(true);
        // What was confirmed goes on when the browser goes away.
        var answer = await service.StartAsync(Request(confirmed), Operator.Access, CancellationToken.None);
        if (gone.IsCancellationRequested)
            return;
        isSending = false;
        await OnSending.InvokeAsync(false);
        if (answer is ChangeResult.Started started)
        {
            await OnStarted.InvokeAsync(started.Operation.Id);
            return;
        }

        if (ChangeDialogWords.PlanOf(answer) is { } newer)
            plan = Show(newer);
        (notice, mayBeWritten) = (ChangeDialogWords.Why(answer), answer is ChangeResult.Unconfirmed);
    }
}
