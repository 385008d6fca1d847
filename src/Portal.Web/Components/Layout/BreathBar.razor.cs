using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;
using Portal.Web.Operators;

namespace Portal.Web.Components.Layout;

/// <summary>Counts down on every page before a swap is sent, and lets everybody hold it.</summary>
public sealed partial class BreathBar(SwapService swaps, VisibleOperations operations, CurrentOperator me, TimeProvider time)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource gone = new();
    private readonly Dictionary<OperationId, string?> why = [];
    private readonly HashSet<OperationId> holding = [];
    private readonly List<Operation> unsaid = [];
    private List<Operation> breathing = [];
    private ITimer? ticker;

    [Inject]
    public required VisibleEstate Estate { get; set; }

    [Inject]
    public required VisibleHistory History { get; set; }

    private DateTimeOffset Now => time.GetUtcNow();

    public void Dispose()
    {
        ticker?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => breathing = Breathing(operations.Now);

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        ticker = time.CreateTimer(_ => _ = InvokeAsync(Tick), null, Second, Second);
        _ = operations.WatchAsync(gone.Token).ShowAsync(Show, time, gone.Token);
    }

    private static List<Operation> Breathing(ImmutableSortedDictionary<long, Operation> all) => [.. all.Values.Where(operation => operation.IsBreathing)];

    private Task Show(ImmutableSortedDictionary<long, Operation> all) => InvokeAsync(() =>
    {
        var now = Breathing(all);
        if (now.SequenceEqual(breathing))
            return;
        breathing = now;
        StateHasChanged();
    });

    private void Tick()
    {
        if (breathing.Count > 0)
            StateHasChanged();
    }

    private bool MayHold(Operation swap) => me.Access.May(OperatorRight.Swap, swap, Estate.Now.Find(swap.ServiceKey)?.Service);

    private string? Why(OperationId swap) => why.GetValueOrDefault(swap);

    private async Task HoldAsync(OperationId swap)
    {
        holding.Add(swap);
        try
        {
            // Nobody types while the seconds run out: what there was no time for is asked for afterwards.
            if (await swaps.HoldAsync(swap, Why(swap), me.Access, CancellationToken.None) is { Status: OperationStatus.Canceled } held && string.IsNullOrWhiteSpace(Why(swap)))
                unsaid.Add(held);
        }
        catch (OperationLogException)
        {
            holding.Remove(swap); // The notice above every page says that the log cannot be written; the button stays.
        }
    }

    private async Task SayAsync(Operation held)
    {
        if (Why(held.Id) is not { } text || string.IsNullOrWhiteSpace(text))
            return;
        try
        {
            await History.AddHoldReasonAsync(held.Id, text, CancellationToken.None);
            unsaid.Remove(held);
        }
        catch (OperationLogException)
        {
            // The notice above every page says that the log cannot be written; what was typed stays.
        }
    }
}
