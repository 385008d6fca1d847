using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Web.Operators;

namespace Portal.Web.Components.Dialogs;

/// <summary>Shows what a repair would ask Azure for, keeps looking while it is open, and confirms it once.</summary>
public sealed partial class RepairDialog(RepairService repairs, TimeProvider time)
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource gone = new();
    private readonly string idempotencyKey = Guid.NewGuid().ToString("N");
    private ITimer? ticker;
    private RepairPlan? plan;
    private string? notice;
    private string? reason;
    private bool isSending;

    [Inject]
    public required CurrentOperator Operator { get; set; }

    [Parameter, EditorRequired]
    public required OperationId Broken { get; set; }

    [Parameter, EditorRequired]
    public required RepairDirection Direction { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>The repair was written down and goes on by itself.</summary>
    [Parameter]
    public EventCallback<OperationId> OnStarted { get; set; }

    private string Title => plan is null ? $"Repair {Direction.ToString().ToLowerInvariant()}" : RepairWords.Title(plan);

    private OkButton Ok => isSending ? OkButton.Sending
        : plan is null ? OkButton.Checking
        : plan.Findings.FirstOrDefault(finding => finding.Blocks) is { } finding ? OkButton.Off(finding.Headline)
        : OkButton.Ready(RepairWords.OkLabel(plan));

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
            Take(await repairs.PlanAsync(Broken, Direction, Operator.Access, gone.Token));
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

    private void Take(RepairPlanResult result)
    {
        if (isSending)
            return;
        (plan, notice) = result switch
        {
            RepairPlanResult.Found found => (found.Plan, plan is not null && plan.Fingerprint != found.Plan.Fingerprint ? "Both sides changed since you looked: look again." : null),
            RepairPlanResult.Unavailable unavailable => (plan, unavailable.Failure.Sentence),
            _ => (null, $"There is no swap {Broken}."),
        };
    }

    private async Task PressAsync()
    {
        if (Ok.Kind != OkButtonKind.Ready || plan is not { } confirmed)
            return;
        isSending = true;
        // What was confirmed goes on when the browser goes away.
        var answer = await repairs.RepairAsync(new RepairRequest(Broken, Direction, confirmed.Fingerprint, reason, idempotencyKey), Operator.Access, CancellationToken.None);
        if (gone.IsCancellationRequested)
            return;
        isSending = false;
        if (answer is RepairResult.Started started)
            await OnStarted.InvokeAsync(started.Operation.Id);
        else
            (plan, notice) = (RepairWords.PlanOf(answer) ?? plan, RepairWords.Why(answer));
    }
}
