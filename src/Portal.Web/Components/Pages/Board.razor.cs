using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Standby;
using Portal.Web.Components.Board;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Pages;

/// <summary>All services, those that need somebody first. The filter is in the address.</summary>
public sealed partial class Board(VisibleEstate estate, NavigationManager navigation, TimeProvider time, IJSRuntime browser)
{
    private readonly CancellationTokenSource gone = new();
    private EstateSnapshot snapshot = EstateSnapshot.Empty;
    private BoardFilter filter = new();
    private BoardView view = new([]);
    private DateTimeOffset now;
    private bool hasPointer;
    private bool hasFocus;
    private HashSet<ServiceKey> favourites = [];
    private StaleRows? stale;
    private BoardStops stops = BoardStops.None;

    [Inject]
    public required BoardViews Views { get; set; }

    [Inject]
    public required StandbyLeases Leases { get; set; }

    [Inject]
    public required VisibleRules Rules { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "sub")]
    public string? Subscription { get; set; }

    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery]
    public string? By { get; set; }

    [SupplyParameterFromQuery(Name = "fav")]
    public string? Favourites { get; set; }

    [SupplyParameterFromQuery(Name = "rows")]
    public string? Height { get; set; }

    [SupplyParameterFromQuery]
    public string? Wall { get; set; }

    [SupplyParameterFromQuery]
    public string? At { get; set; }

    private string Summary => snapshot switch
    {
        _ when filter.At is not null => "",
        { Rows.Count: 0, ReadAt: null } => "",
        _ when filter.IsAll => Words.FormatBoardServicesIn(Count.Of(snapshot.Rows.Count, Words.FormatCountServices), Count.Of(snapshot.Subscriptions.Count, Words.FormatCountSubscriptions)),
        _ => Words.FormatBoardSomeOf(view.Count, Count.Of(snapshot.Rows.Count, Words.FormatCountServices)),
    };

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => Take(estate.Now);

    protected override void OnParametersSet()
    {
        filter = BoardFilter.Of(State, Search, Subscription) with
        {
            Sort = Enum.TryParse<BoardSort>(Sort, ignoreCase: true, out var sort) ? sort : default,
            By = Enum.TryParse<BoardBy>(By, ignoreCase: true, out var by) ? by : default,
            Favourites = Favourites == "1",
            IsDense = Height == "dense",
            IsWall = Wall == "1",
            At = BoardMoment.Of(At),
        };
        view = ViewNow();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _ = estate.WatchAsync(gone.Token).ShowAsync(ShowAsync, time, gone.Token);
        _ = Leases.WatchAsync(gone.Token).Skip(1).ShowAsync(_ => InvokeAsync(StateHasChanged), time, gone.Token);
        _ = Rules.WatchAsync(gone.Token).Skip(1).ShowAsync(_ => InvokeAsync(ShowAgain), time, gone.Token);
        var marked = await browser.InvokeAsync<string[]?>("portal.favourites");
        if (marked is not { Length: > 0 })
            return;
        favourites = [.. marked.Select(key => new ServiceKey(key))];
        ShowAgain();
    }

    private Task ShowAsync(EstateSnapshot taken) => InvokeAsync(() =>
    {
        if (ReferenceEquals(taken, snapshot))
            return;
        var isSame = ReferenceEquals(taken.Rows, snapshot.Rows) && taken.Problems.Equals(snapshot.Problems) && taken.Subscriptions.Equals(snapshot.Subscriptions) && snapshot.ReadAt is not null;
        Take(taken);
        // The cloud told the same again: nothing on the board is new but its age, and that is told on hover.
        if (isSame)
            return;
        ShowAgain();
    });

    // A table does not jump under the hand: new order only when pointer and focus are elsewhere.
    private void ShowAgain()
    {
        now = time.GetUtcNow();
        view = ViewNow(inPlace: hasPointer || hasFocus);
        StateHasChanged();
    }

    private void Take(EstateSnapshot taken)
    {
        if (!taken.Problems.Equals(snapshot.Problems))
            stale = taken.Problems.Count == 0 ? null : new StaleRows(taken);
        snapshot = taken;
        now = time.GetUtcNow();
    }

    private BoardView ViewNow(bool inPlace = false)
    {
        stops = Views.Stops(snapshot, Rules.Now, now);
        return inPlace ? Views.InPlace(view, snapshot) : filter.Favourites ? BoardView.Of(snapshot, filter, stops, favourites) : Views.Of(snapshot, filter, stops);
    }

    private async Task MarkAsync(ServiceKey key)
    {
        favourites = favourites.Contains(key) ? [.. favourites.Where(marked => marked != key)] : [.. favourites, key];
        view = ViewNow();
        await browser.InvokeVoidAsync("portal.keepFavourites", favourites.Select(marked => marked.Value));
    }

    // Typing replaces the address: Back leaves the search, not each of its letters.
    private void Go(BoardFilter wanted) => navigation.NavigateTo(wanted.Url, replace: wanted.Search != filter.Search);
}
