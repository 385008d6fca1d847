using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Pages;

/// <summary>The swaps that are under way, and those that have just ended.</summary>
public sealed partial class Running(VisibleOperations operations, TimeProvider time)
{
    private const int MostEnded = 10;

    private readonly CancellationTokenSource gone = new();
    private Dictionary<OperationId, Operation> known = [];
    private List<Operation> active = [];
    private List<Operation> ended = [];
    private OperationLogException? failure;

    private string Summary => (active.Count, failure) switch
    {
        (0, null) => Words.RunningNoSwapRunning,
        (0, _) => "",
        _ => Count.Of(active.Count, active.Exists(operation => operation.Change is not null) ? Words.FormatCountOperations : Words.FormatCountSwaps),
    };

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override Task OnInitializedAsync()
    {
        Take(operations.Now.Values);
        return LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = operations.WatchAsync(gone.Token).ShowAsync(all => InvokeAsync(() => Show(all.Values)), time, gone.Token);
    }

    /// <summary>The stream knows what happened since this instance began; the log knows what was before.</summary>
    private async Task LoadAsync()
    {
        try
        {
            var written = await operations.ListAsync(new OperationFilter(Take: MostEnded), gone.Token);
            known = written.ToDictionary(operation => operation.Id);
            failure = null;
        }
        catch (OperationLogException unread)
        {
            failure = unread;
        }

        Take(operations.Now.Values);
    }

    private void Show(IEnumerable<Operation> live)
    {
        Take(live);
        StateHasChanged();
    }

    private void Take(IEnumerable<Operation> live)
    {
        foreach (var operation in live)
            known[operation.Id] = operation;
        active = [.. known.Values.Where(operation => operation.IsActive).OrderBy(operation => operation.Id.Value)];
        ended = [.. known.Values.Where(operation => !operation.IsActive).OrderByDescending(operation => operation.Id.Value).Take(MostEnded)];
    }
}
