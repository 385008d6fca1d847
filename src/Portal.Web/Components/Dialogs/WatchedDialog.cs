using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Dialogs;

/// <summary>A dialog that keeps its plan true while it is open, and confirms it once.</summary>
/// <typeparam name="TPlan">What it would do, judged on one reading.</typeparam>
public abstract class WatchedDialog<TPlan>(SwapRules rules, TimeProvider time) : LiveDialog(time, TimeSpan.FromSeconds(5))
    where TPlan : class
{
    private bool isReading;
    private bool isSending;

    protected PlanReview<TPlan> Review { get; private set; } = new();

    /// <summary>What windows, locks and policies have to do with the newest plan; null until they were looked at.</summary>
    protected RuleCase? Asked { get; private set; }

    /// <summary>What OK was answered when nothing was started.</summary>
    protected PlanAnswer<TPlan>? Reply { get; private set; }

    /// <summary>Why the last reading failed.</summary>
    protected string? Unread { get; private set; }

    protected string? Reason { get; set; }

    /// <summary>The operator goes on in spite of windows and locks.</summary>
    protected bool Overrides { get; set; }

    protected bool ShowsReason => NeedsReason || rules.Settings.Reason != ReasonRule.Hidden;

    protected bool IsStale => Review.Plan is { } plan && Now - ReadAt(plan) > SwapDialogState.StaleAfter;

    /// <summary>The reason may not be left out.</summary>
    protected abstract bool NeedsReason { get; }

    protected abstract OkButton Ok { get; }

    /// <summary>Why nothing can be said yet, or not any more; null when it can.</summary>
    protected OkButton? Unready => isSending ? OkButton.Sending
        : Unread is { } why ? OkButton.Off(why)
        : Review.Plan is not { } plan || Asked is null ? OkButton.Checking
        : IsStale ? OkButton.Off(Words.FormatSwapDialogStateLastChecked(Controls.Ages.Since(ReadAt(plan), Now)))
        : null;

    protected abstract Task<PlanLook<TPlan>> LookAsync(CancellationToken cancellationToken);

    protected abstract Deed DeedOf(TPlan plan);

    protected abstract DateTimeOffset ReadAt(TPlan plan);

    protected abstract PlanChanges Between(TPlan shown, TPlan now);

    protected abstract Task<PlanAnswer<TPlan>> SendAsync(TPlan confirmed, CancellationToken cancellationToken);

    /// <summary>Changes are reviewed before anything else is pressed.</summary>
    protected OkButton Reviewed(OkButton then) => Review.Changes.Count > 0 ? OkButton.Review(Review.Changes.Count) : then;

    protected async Task PressAsync()
    {
        var kind = Ok.Kind;
        if (kind == OkButtonKind.Review)
            (Review, Reply) = (Review.See(Now), null);
        else if (Review.Plan is { } plan && Review.MayConfirm(Now))
            await PressedAsync(kind, plan);
    }

    /// <summary>What a press means that is none on Review.</summary>
    protected virtual Task PressedAsync(OkButtonKind kind, TPlan plan) => kind == OkButtonKind.Ready ? ConfirmAsync(plan) : Task.CompletedTask;

    protected override async Task TickAsync()
    {
        if (isReading)
        {
            StateHasChanged(); // The plan on screen grows old while the next one is read.
            return;
        }

        isReading = true;
        try
        {
            await ReadAsync();
        }
        finally
        {
            isReading = false;
        }
    }

    protected async Task ReadAsync()
    {
        if (isSending)
            return;
        try
        {
            var look = await LookAsync(Gone);
            var asked = look.Plan is { } found ? await rules.LookAsync(DeedOf(found), Operator.Access, Gone) : Asked;
            if (!isSending)
                Take(look, asked);
        }
        catch (OperationLogException unread)
        {
            Unread = Said.Of(unread.Message);
        }

        StateHasChanged();
    }

    private void Take(PlanLook<TPlan> look, RuleCase? asked)
    {
        (Asked, Unread) = (asked, look.Why);
        if (look.Plan is { } plan)
            Review = Review.Show(plan, Between, Now);
        else if (look.IsGone)
            Review = Review with { Plan = null };
        // The reason that the second person was given is the reason.
        if (string.IsNullOrEmpty(Reason) && asked?.Approval is { } mine)
            Reason = mine.Reason;
    }

    private async Task ConfirmAsync(TPlan confirmed)
    {
        (isSending, Reply) = (true, null);
        await OnSending.InvokeAsync(true);
        // What was confirmed goes on when the browser goes away.
        var answer = await SendAsync(confirmed, CancellationToken.None);
        if (Gone.IsCancellationRequested)
            return;
        isSending = false;
        await OnSending.InvokeAsync(false);
        if (answer.Started is { } started)
            await OnStarted.InvokeAsync(started);
        else
            Reply = answer;
        if (answer.Newer is { } newer)
            Review = Review.Show(newer, Between, Now);
    }
}
