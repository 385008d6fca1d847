using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Web.Components.Controls;
using Portal.Web.Components.History;

namespace Portal.Web.Components.Pages;

/// <summary>All swaps that the ledger knows, newest first, those made outside the portal too.</summary>
public sealed partial class History(VisibleHistory history, VisibleOperations operations, VisibleEstate estate, NavigationManager navigation)
{
    private readonly CancellationTokenSource gone = new();
    private HistoryFilter filter = new();
    private HistoryPage? page;
    private OperationLogException? failure;
    private bool isFollowing;

    [SupplyParameterFromQuery]
    public string? Service { get; set; }

    [SupplyParameterFromQuery]
    public string? Person { get; set; }

    [SupplyParameterFromQuery]
    public string? Result { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? Until { get; set; }

    [SupplyParameterFromQuery]
    public string? Before { get; set; }

    [SupplyParameterFromQuery]
    public string? Topic { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private string Newest => (filter with { Before = null }).Query;

    private string Export => (filter with { Before = null, Result = filter.Result == HistoryFilter.Unknown ? null : filter.Result }).Query;

    private List<HostedService> Services => [.. estate.Now.Rows.Select(row => row.Service)];

    private List<string> Persons => [.. (page?.Lines ?? []).Select(line => line.Entry).Concat(page?.Entries ?? []).Select(entry => entry.Person.Name).Where(name => name.Length > 0).Distinct().Order(StringComparer.OrdinalIgnoreCase)];

    private string? ServiceName => filter.Service is null ? null
        : (filter.Key is { } key ? estate.Now.Find(key)?.Service.Name ?? page?.Lines.FirstOrDefault(line => line.Entry.ServiceKey == key)?.Entry.ServiceName : null) ?? Words.HistoryUnknownService;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override Task OnParametersSetAsync()
    {
        filter = HistoryFilter.Of(Service, Person, Result, From, Until, Before, Topic);
        return LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (isFollowing || page is null)
            return;
        isFollowing = true;
        _ = operations.WatchAsync(gone.Token).ShowAsync(all => InvokeAsync(() => TakeAsync(all.Values)), Time, gone.Token);
        _ = history.WatchAsync(gone.Token).ShowAsync(_ => InvokeAsync(ReloadAsync), Time, gone.Token);
    }

    private void Show(HistoryFilter wanted) => navigation.NavigateTo(PortalUrls.History(wanted.Query));

    private async Task LoadAsync()
    {
        var wanted = filter;
        try
        {
            var read = await HistoryPage.ReadAsync(history, wanted, gone.Token);
            if (wanted != filter)
                return;
            page = read.After(page).With(operations.Now.Values);
            failure = null;
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }
        catch (OperationLogException unread)
        {
            failure = unread;
        }
    }

    private async Task ReloadAsync()
    {
        if (filter.BeforeNumber is not null)
            return; // An older page does not change under the hand.
        await LoadAsync();
        StateHasChanged();
    }

    private async Task TakeAsync(IEnumerable<Operation> live)
    {
        var before = page;
        if (page!.IsBehind(live))
            await LoadAsync();
        page = page.With(live);
        if (!ReferenceEquals(page, before))
            StateHasChanged();
    }
}
