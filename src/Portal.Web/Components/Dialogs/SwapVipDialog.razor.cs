using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;
using Portal.Web.Components.Operations;
using Portal.Web.Operators;

namespace Portal.Web.Components.Dialogs;

/// <summary>Shows what a swap would do, keeps looking while it is open, and confirms it once.</summary>
public sealed partial class SwapVipDialog(SwapService swaps, OperationFeed operations, SwapPolicy policy, TimeProvider time)
{
    /// <summary>The element that names the dialog.</summary>
    public const string TitleId = "swap-title";

    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan OldestShared = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource gone = new();
    private readonly string idempotencyKey = Guid.NewGuid().ToString("N");
    private SwapDialogState state = new(policy);
    private IReadOnlyList<Operation> history = [];
    private Expectation expectation = Expectation.Of([]);
    private ElementReference cancel;
    private ElementReference confirm;
    private ITimer? ticker;
    private DateTimeOffset askedAt;
    private bool isAsking;
    private bool isFocusDue;
    private bool showsDifferences;

    [Inject]
    public required CurrentOperator Operator { get; set; }

    [Inject]
    public required ServiceEstate Estate { get; set; }

    [Inject]
    public required IJSRuntime Browser { get; set; }

    [Parameter, EditorRequired]
    public required ServiceKey Key { get; set; }

    /// <summary>Cancel, Close.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>The swap was written down and goes on by itself.</summary>
    [Parameter]
    public EventCallback<OperationId> OnStarted { get; set; }

    private DateTimeOffset Now => time.GetUtcNow();

    private HostedService? Service => state.Plan?.Service ?? Estate.Now.Find(Key)?.Service;

    private string Title => state.Plan is { } plan ? DirectionWords.Title(plan) : $"Swap VIP{(Service is { } known ? $": {known.Name}" : "")}";

    private string Where => Service is { } known ? $"{known.Subscription.Name}, {known.Region}" : "";

    private string Reason
    {
        get => state.Reason;
        set => state = state with { Reason = value };
    }

    public void Dispose()
    {
        ticker?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        ticker = time.CreateTimer(_ => _ = InvokeAsync(TickAsync), null, Second, Second);
        await AskAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!isFocusDue)
            return;
        isFocusDue = false;
        // MudBlazor's focus trap takes the focus one exchange with the browser after its first rendering; the second exchange is ours.
        for (var exchange = 0; exchange < 2; exchange++)
            await Browser.InvokeVoidAsync("portal.turn");
        var isSafe = state.Ok(Now).Kind == OkButtonKind.Ready && !state.Plan!.Warnings.Any();
        await (isSafe ? confirm : cancel).FocusAsync();
    }

    private static List<Finding> Met(SwapPlan plan) => [.. plan.Findings.Where(finding => finding is { IsCheck: true, Answer: Answer.Met })];

    private static List<Finding> Notes(SwapPlan plan) => [.. plan.Findings.Where(finding => !finding.IsCheck && finding.Answer != Answer.Met)];

    private string Class(OkButton ok) => ok.Kind switch
    {
        OkButtonKind.Ready => state.IsReturn ? "main back" : "main",
        OkButtonKind.Review => "review",
        _ => "",
    };

    private async Task TickAsync()
    {
        if (gone.IsCancellationRequested)
            return;
        if (Now - askedAt >= AskEvery)
            await AskAsync();
        if (state.IsStale(Now) && !gone.IsCancellationRequested)
            StateHasChanged();
    }

    private async Task AskAsync()
    {
        if (isAsking || state.IsSending || state.IsGone)
            return;
        isAsking = true;
        askedAt = Now;
        var isFirst = state.Plan is null;
        var cancellationToken = gone.Token;
        try
        {
            var result = await swaps.PlanAsync(Key, OldestShared, cancellationToken);
            if (isFirst && result is PlanResult.Found)
                await RememberAsync(cancellationToken);
            if (!state.IsSending)
                state = state.Take(result, Now);
            isFocusDue = isFirst && state.Plan is not null;
            StateHasChanged();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The dialog has gone.
        }
        finally
        {
            isAsking = false;
        }
    }

    private async Task RememberAsync(CancellationToken cancellationToken)
    {
        history = await operations.ListAsync(new OperationFilter(Key, Active: false, Take: 20), cancellationToken);
        expectation = Expectation.Of(history);
    }

    private void TakeOver(string code) => state = state with
    {
        TakenOver = state.TakenOver.Contains(code) ? state.TakenOver.Where(other => other != code).ToEquatableList() : [.. state.TakenOver, code],
    };

    private async Task PressAsync()
    {
        var kind = state.Ok(Now).Kind;
        if (kind == OkButtonKind.Review)
            state = state.Review(Now);
        else if (kind == OkButtonKind.Ready)
            await SendAsync();
    }

    private async Task SendAsync()
    {
        var request = state.Request(idempotencyKey);
        state = state with { IsSending = true, Reply = null };
        StateHasChanged();
        // What was confirmed goes on when the browser goes away.
        var answer = await swaps.SwapAsync(request, Operator.Value, CancellationToken.None);
        if (gone.IsCancellationRequested)
            return;
        if (answer is SwapResult.Started started)
            await OnStarted.InvokeAsync(started.Operation.Id);
        else
            state = state.Take(answer, Now);
    }
}
