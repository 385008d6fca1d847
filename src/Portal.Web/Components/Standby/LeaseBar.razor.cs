using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Standby;
using Portal.Web.Components.Controls;
using Portal.Web.Operators;

namespace Portal.Web.Components.Standby;

/// <summary>On every page of the person who swapped: leases that have ended, until they are put away.</summary>
public sealed partial class LeaseBar(StandbyLeases leases, CurrentOperator me, VisibleEstate estate, TimeProvider time)
{
    private readonly CancellationTokenSource gone = new();
    private List<StandbyStand> ended = [];
    private bool isFollowing;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = leases.WatchAsync(gone.Token).ShowAsync(_ => InvokeAsync(Show), time, gone.Token);
    }

    private void Show()
    {
        var now = leases.RemindersFor(me.Value, estate.Now).OrderBy(old => old.Service.Name, StringComparer.Ordinal).ToList();
        if (now.Select(old => old.Lease).SequenceEqual(ended.Select(old => old.Lease)))
            return;
        ended = now;
        StateHasChanged();
        if (isFollowing || ended.Count == 0)
            return;
        // While one is shown, its old side may be deleted; else no page needs to follow the estate for it.
        isFollowing = true;
        _ = estate.WatchAsync(gone.Token).ShowAsync(_ => InvokeAsync(Show), time, gone.Token);
    }

    private async Task PutAwayAsync(StandbyStand old)
    {
        try
        {
            await leases.PutAwayAsync(old.Service.Key, me.Value, CancellationToken.None);
        }
        catch (OperationLogException)
        {
            // The notice above every page says that the database cannot be written; this one stays.
        }
    }
}
