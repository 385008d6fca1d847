using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.Policies;
using Portal.Web.Components.Board;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Pages;

/// <summary>All services, those that need somebody first. The filter is in the address.</summary>
public sealed partial class Board(VisibleEstate estate, NavigationManager navigation, TimeProvider time)
{
    private readonly CancellationTokenSource gone = new();
    private EstateSnapshot snapshot = EstateSnapshot.Empty;
    private BoardFilter filter = new();
    private BoardView view = new([]);
    private DateTimeOffset now;
    private bool hasPointer;
    private bool hasFocus;

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "sub")]
    public string? Subscription { get; set; }

    private string Reading => snapshot.Subscriptions.Count == 0 ? "Reading subscriptions…" : $"Reading {Count.Of(snapshot.Subscriptions.Count, "subscription")}…";

    private string Summary => snapshot switch
    {
        { Rows.Count: 0, ReadAt: null } => "",
        _ when filter.IsAll => $"{Count.Of(snapshot.Rows.Count, "service")} in {Count.Of(snapshot.Subscriptions.Count, "subscription")}",
        _ => $"{view.Count} of {Count.Of(snapshot.Rows.Count, "service")}",
    };

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => snapshot = estate.Now;

    protected override void OnParametersSet()
    {
        filter = BoardFilter.Of(State, Search, Subscription);
        now = time.GetUtcNow();
        view = BoardView.Of(snapshot, filter);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = estate.WatchAsync(gone.Token).ShowAsync(ShowAsync, time, gone.Token);
    }

    private Task ShowAsync(EstateSnapshot taken) => InvokeAsync(() =>
    {
        if (ReferenceEquals(taken, snapshot))
            return;
        snapshot = taken;
        now = time.GetUtcNow();
        // A table does not jump under the hand: new order only when pointer and focus are elsewhere.
        view = hasPointer || hasFocus ? view.InPlace(taken) : BoardView.Of(taken, filter);
        StateHasChanged();
    });

    // Typing replaces the address: Back leaves the search, not each of its letters.
    private void Go(BoardFilter wanted) => navigation.NavigateTo(wanted.Url, replace: wanted.Search != filter.Search);
}
