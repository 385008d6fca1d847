using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;
using Portal.Domain.Probing;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Lamps;

/// <summary>What both addresses answer during a swap, live, and what they answered ever after.</summary>
public sealed partial class OperationLamps(Domain.Probing.Lamps lamps, TimeProvider time)
{
    private readonly CancellationTokenSource gone = new();
    private AddressStrip? strip;

    [Parameter, EditorRequired]
    public required Operation Operation { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = WatchAsync(Operation.Id);
    }

    private async Task WatchAsync(OperationId id)
    {
        try
        {
            await lamps.WatchAsync(id, gone.Token).ShowAsync(Show, time, gone.Token);
        }
        catch (OperationLogException)
        {
            // The notice above every page says that the log cannot be read.
        }
    }

    private Task Show(AddressStrip answered) => InvokeAsync(() =>
    {
        strip = answered;
        StateHasChanged();
    });
}
