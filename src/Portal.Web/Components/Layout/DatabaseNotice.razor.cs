using Microsoft.AspNetCore.Components;
using Portal.Domain.Policies;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Layout;

/// <summary>Says on every page that the database cannot be used, for as long as that is so.</summary>
public sealed partial class DatabaseNotice(VisibleOperations operations, TimeProvider time) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private string? trouble;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => trouble = operations.Trouble;

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = operations.WatchTroubleAsync(gone.Token).ShowAsync(now => InvokeAsync(() => Show(now)), time, gone.Token);
    }

    private void Show(string? now)
    {
        if (now == trouble)
            return;
        trouble = now;
        StateHasChanged();
    }
}
