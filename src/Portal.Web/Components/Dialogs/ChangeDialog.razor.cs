using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Changes;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Web.Operators;

namespace Portal.Web.Components.Dialogs;

/// <summary>Shows what a change would do and what to know before, keeps looking while it is open, and confirms it once.</summary>
public sealed partial class ChangeDialog(ChangeService service, SwapPolicy policy, TimeProvider time)
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
        : plan is null ? OkButton.Checking
        : hasChanged ? OkButton.Review(1)
        : plan.Blocking.FirstOrDefault() is { } finding ? OkButton.Off(Said.Of(finding.Headline))
        : plan.TypedName is { } name && !string.Equals(typedName?.Trim(), name, StringComparison.OrdinalIgnoreCase) ? OkButton.Off(Words.ChangeDialogTypeName)
        : policy.Reason == ReasonRule.Required && string.IsNullOrWhiteSpace(reason) ? OkButton.Off(Words.ChangeDialogSayFewWordsWhy)
        : OkButton.Ready(ChangeDialogWords.OkLabel(plan));

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
            Take(await service.PlanAsync(Order, Operator.Access, gone.Token));
            StateHasChanged();
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The dialog has gone.
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
        else if (Ok.Kind == OkButtonKind.Ready && plan is { } confirmed)
            await ConfirmAsync(confirmed);
    }

    private async Task ConfirmAsync(ChangePlan confirmed)
    {
        isSending = true;
        await OnSending.InvokeAsync(true);
        // Warnings are acknowledged by being on screen. What was confirmed goes on when the browser goes away.
        var seen = confirmed.Warnings.Select(finding => finding.Code).ToEquatableList();
        var answer = await service.StartAsync(new ChangeRequest(Order, confirmed.Fingerprint, reason, seen, typedName, idempotencyKey), Operator.Access, CancellationToken.None);
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
