using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portal.Domain.Bells;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Web.Components.Controls;
using Portal.Web.Operators;

namespace Portal.Web.Components.Bells;

/// <summary>On every page: the reader's bells that rang or ended. A bell that rings while the page is open also becomes a notification of the browser, where that is allowed.</summary>
public sealed partial class BellBar(ReadyBells bells, CurrentOperator me, VisibleEstate estate, TimeProvider time)
{
    private readonly CancellationTokenSource gone = new();
    private List<(ReadyBell Bell, ServiceRow Row)> news = [];
    private HashSet<string>? waited;

    [Inject]
    public required IJSRuntime Browser { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = bells.WatchAsync(me.Value, gone.Token).ShowAsync(all => InvokeAsync(() => ShowAsync(all)), time, gone.Token);
    }

    private async Task ShowAsync(ImmutableList<ReadyBell> all)
    {
        // What may not be seen any more is not told of either.
        var now = all.Where(bell => bell.HasNews).Select(bell => (Bell: bell, Row: estate.Now.Find(bell.Service))).Where(known => known.Row is not null).Select(known => (known.Bell, known.Row!)).ToList();
        var rang = now.Where(known => known.Bell.State == BellState.Rang && waited?.Contains(known.Bell.Id) == true).Select(known => known.Bell).ToList();
        waited = [.. all.Where(bell => bell.IsWaiting).Select(bell => bell.Id)];
        if (!now.Select(known => known.Bell).SequenceEqual(news.Select(known => known.Bell)))
        {
            news = now;
            StateHasChanged();
        }

        foreach (var bell in rang)
            await NotifyAsync(bell);
    }

    private async Task NotifyAsync(ReadyBell bell)
    {
        var words = BellWords.Of(bell);
        if (estate.Now.Find(bell.Service) is not { } row)
            return;
        try
        {
            await Browser.InvokeVoidAsync("portal.notify", gone.Token, bell.Id + bell.Revision, words.Headline, words.Text, PortalUrls.Swap(row.Service));
        }
        catch (Exception left) when (left is JSDisconnectedException or OperationCanceledException)
        {
            // The window has gone; the notice is there in the next one.
        }
    }

    private async Task PutAwayAsync(ReadyBell bell)
    {
        try
        {
            await bells.PutAwayAsync(bell.Service, me.Value, CancellationToken.None);
        }
        catch (OperationLogException)
        {
            // The notice above every page says that the database cannot be written; this one stays.
        }
    }
}
