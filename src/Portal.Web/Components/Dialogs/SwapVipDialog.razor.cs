using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Releases;
using Portal.Domain.Standby;
using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Dialogs;

/// <summary>Shows what a swap would do, keeps looking while it is open, and confirms it once.</summary>
public sealed partial class SwapVipDialog(SwapService swaps, VisibleOperations operations, SwapRules rules, TimeProvider time) : LiveDialog(time, TimeSpan.FromSeconds(1))
{
    /// <summary>The element that names the dialog.</summary>
    public const string TitleId = "swap-title";

    /// <summary>The element that says what would happen; the dialog is described by it.</summary>
    public const string DirectionId = "swap-direction";

    private readonly PlanWatch watch = new(swaps, operations, rules);
    private SwapDialogState state = new(rules.Settings);
    private PlanResult? asked;

    [Inject]
    public required ApprovalService Approvals { get; set; }

    [Inject]
    public required VisibleEstate Estate { get; set; }

    [Inject]
    public required ChangeLists Lists { get; set; }

    [Inject]
    public required StandbyLeases Leases { get; set; }

    [Parameter, EditorRequired]
    public required ServiceKey Key { get; set; }

    private StandbyStand? Stand => Estate.Now.Find(Key) is { } row ? Leases.Of(row) : null;

    private HostedService? Service => state.Plan?.Service ?? Estate.Now.Find(Key)?.Service;

    private string Title => state.Plan is { } plan ? DirectionWords.Title(plan) : Service is { } known ? Words.FormatSwapVipDialogTitleOf(known.Name) : Words.SwapVipDialogTitle;

    private string Where => Service is { } known ? $"{known.Subscription.Name}, {known.Region}" : "";

    private string Reason
    {
        get => state.Reason;
        set => state = state with { Reason = value };
    }

    private string Confirm
    {
        get => state.Confirm;
        set => state = state with { Confirm = value };
    }

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (!Gone.IsCancellationRequested)
            _ = rules.WatchAsync(Gone).ShowAsync(_ => InvokeAsync(LookAsync), Clock, Gone);
    }

    protected override async Task TickAsync()
    {
        if (watch.IsDue && !state.IsSending && !state.IsGone)
            await AskAsync();
        if (state.IsStale(Now) && !Gone.IsCancellationRequested)
            StateHasChanged();
    }

    private async Task AskAsync()
    {
        var result = await watch.AskAsync(Key, Operator.Access, Gone);
        if (ReferenceEquals(result, asked) || state.IsSending)
            return;
        asked = result;
        state = state.Take(result, Now).Take(watch.Rules);
        StateHasChanged();
    }

    /// <summary>The rules changed, or the plan did: what they have to do with it is looked at again.</summary>
    private async Task LookAsync()
    {
        if (state.Plan is not { } plan || Gone.IsCancellationRequested)
            return;
        try
        {
            await watch.LookAsync(plan, Operator.Access, Gone);
            state = state.Take(watch.Rules);
            StateHasChanged();
        }
        catch (Exception ended) when (ended is OperationCanceledException or OperationLogException)
        {
            // The dialog has gone, or the notice above every page says that the database cannot be used; the next reading says so here.
        }
    }

    private async Task PressAsync()
    {
        var button = state.Decides ? state.Approve(Now) : state.Ok(Now);
        if (button.Kind == OkButtonKind.Review)
            state = state.Review(Now);
        else if (button.Kind == OkButtonKind.Ask && state.MayConfirm(Now))
            state = state.Take(await AskApprovalAsync(), Now);
        else if (state.MayConfirm(Now))
            await SendAsync();
    }

    private async Task DecidedAsync(ApprovalResult answer)
    {
        state = state.Take(answer, Now);
        if (answer is ApprovalResult.Done)
            await OnClosed.InvokeAsync();
        else
            await LookAsync();
    }

    private async Task<ApprovalResult> AskApprovalAsync()
    {
        var plan = state.Plan!;
        var answer = await ApprovalWords.TryAsync(() => Approvals.AskAsync(new ApprovalRequest(Key, plan.Fingerprint, state.Reason), Operator.Access, CancellationToken.None));
        await LookAsync();
        return answer;
    }

    private async Task SendAsync()
    {
        var request = state.Request(IdempotencyKey);
        state = state with { IsSending = true, Reply = null };
        await OnSending.InvokeAsync(true);
        StateHasChanged();
        // What was confirmed goes on when the browser goes away.
        var answer = await swaps.SwapAsync(request, Operator.Access, CancellationToken.None);
        if (Gone.IsCancellationRequested)
            return;
        if (answer is SwapResult.Started started)
        {
            await OnStarted.InvokeAsync(started.Operation.Id);
            return;
        }

        state = state.Take(answer, Now);
        await LookAsync();
        await OnSending.InvokeAsync(false);
    }
}
