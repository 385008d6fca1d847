using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;
using Portal.Web.Operators;

namespace Portal.Web.Components.Dialogs;

/// <summary>Shows what a repair would ask Azure for, keeps looking while it is open, and confirms it once.</summary>
public sealed partial class RepairDialog(RepairService repairs, SwapRules rules, TimeProvider time)
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource gone = new();
    private readonly string idempotencyKey = Guid.NewGuid().ToString("N");
    private ITimer? ticker;
    private RepairPlan? plan;
    private IReadOnlyList<string> changes = [];
    private string? notice;
    private bool mayBeWritten;
    private RuleCase? asked;
    private string? reason;
    private string? confirm;
    private bool overrides;
    private bool isSending;

    [Inject]
    public required CurrentOperator Operator { get; set; }

    [Inject]
    public required VisibleEstate Estate { get; set; }

    [Parameter, EditorRequired]
    public required OperationId Broken { get; set; }

    [Parameter, EditorRequired]
    public required RepairDirection Direction { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>Whether something was confirmed and has no answer yet.</summary>
    [Parameter]
    public EventCallback<bool> OnSending { get; set; }

    /// <summary>The repair was written down and goes on by itself.</summary>
    [Parameter]
    public EventCallback<OperationId> OnStarted { get; set; }

    private string Title => plan is null ? (Direction == RepairDirection.Back ? Words.RepairDialogBack : Words.RepairDialogForward) : RepairWords.Title(plan);

    private OkButton Ok => isSending ? OkButton.Sending
        : plan is null ? OkButton.Checking
        : changes.Count > 0 ? OkButton.Review(changes.Count)
        : asked is null ? OkButton.Checking
        : plan.Findings.Concat(Verdict!.Findings).FirstOrDefault(finding => finding.Blocks) is { } finding ? OkButton.Off(Said.Of(finding.Headline))
        : OkButton.Ready(RepairWords.OkLabel(plan));

    private RuleVerdict? Verdict => asked?.Judge(new RuleConsent(reason, confirm, overrides));

    private IEnumerable<Finding> Locks => Verdict?.Findings.Where(finding => finding is { Code: ServiceIsNotLocked.RuleCode, Answer: Answer.NotMet }) ?? [];

    private bool NeedsReason => asked?.NeedsReason == true || overrides;

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
            var result = await repairs.PlanAsync(Broken, Direction, Operator.Access, gone.Token);
            if (result is RepairPlanResult.Found found)
                asked = await rules.LookAsync(Deed.Of(found.Plan, Estate.Now.Find(found.Plan.Broken.ServiceKey)?.Service), Operator.Access, gone.Token);
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

    private void Take(RepairPlanResult result)
    {
        if (isSending)
            return;
        switch (result)
        {
            case RepairPlanResult.Found found:
                Show(found.Plan);
                notice = null;
                break;
            case RepairPlanResult.Unavailable unavailable:
                notice = Said.Of(unavailable.Failure.Sentence);
                break;
            default:
                (plan, notice) = (null, Words.FormatRepairDialogNoSwap(Broken));
                break;
        }
    }

    /// <summary>What changed stays named until it was reviewed: nobody confirms what was not seen.</summary>
    private void Show(RepairPlan now)
    {
        if (plan is { } shown && shown.Fingerprint != now.Fingerprint)
            changes = RepairChanges.Of(shown, now);
        plan = now;
    }

    private async Task PressAsync()
    {
        if (Ok.Kind == OkButtonKind.Review)
            changes = [];
        else if (Ok.Kind == OkButtonKind.Ready && plan is { } confirmed)
            await ConfirmAsync(confirmed);
    }

    private async Task ConfirmAsync(RepairPlan confirmed)
    {
        isSending = true;
        await OnSending.InvokeAsync(true);
        // What was confirmed goes on when the browser goes away.
        var answer = await repairs.RepairAsync(new RepairRequest(Broken, Direction, confirmed.Fingerprint, reason, idempotencyKey) { Confirm = confirm, Overrides = overrides }, Operator.Access, CancellationToken.None);
        if (gone.IsCancellationRequested)
            return;
        isSending = false;
        await OnSending.InvokeAsync(false);
        if (answer is RepairResult.Started started)
        {
            await OnStarted.InvokeAsync(started.Operation.Id);
            return;
        }

        if (RepairWords.PlanOf(answer) is { } newer)
            Show(newer);
        (notice, mayBeWritten) = (RepairWords.Why(answer), answer is RepairResult.Unconfirmed);
    }
}
