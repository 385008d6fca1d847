using Microsoft.AspNetCore.Components;
using Portal.Domain.Policies;
using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies.Rules;
using Portal.Web.Components.Controls;
using Portal.Web.Components.Services;

namespace Portal.Web.Components.Pages;

/// <summary>The tree of all services, and beside it whatever is selected in it.</summary>
public sealed partial class HostedServicesPage(VisibleEstate estate, VisibleHistory ledger, TimeProvider time)
{
    private readonly CancellationTokenSource gone = new();
    private readonly HashSet<ServiceKey> opened = [];
    private EstateSnapshot snapshot = EstateSnapshot.Empty;
    private Selection selection = new Selection.None();

    [Inject]
    public required ServiceReadings Readings { get; set; }

    /// <summary>What windows and locks keep back.</summary>
    [Inject]
    public required VisibleRules Rules { get; set; }

    [Parameter]
    public string? Subscription { get; set; }

    [Parameter]
    public string? Service { get; set; }

    [Parameter]
    public string? Slot { get; set; }

    [Parameter]
    public string? Role { get; set; }

    [Parameter]
    public string? Instance { get; set; }

    private DateTimeOffset Now => time.GetUtcNow();

    private string Counts => snapshot is { ReadAt: null, Rows.Count: 0 } ? Words.HostedServicesPageReading
        : Words.FormatBoardServicesIn(Count.Of(snapshot.Rows.Count, Words.FormatCountServices), Count.Of(snapshot.Subscriptions.Count, Words.FormatCountSubscriptions));

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => snapshot = estate.Now;

    protected override void OnParametersSet() => Choose();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _ = estate.WatchAsync(gone.Token).ShowAsync(ShowAsync, time, gone.Token);
            _ = Rules.WatchAsync(gone.Token).Skip(1).ShowAsync(_ => InvokeAsync(StateHasChanged), time, gone.Token);
            _ = ledger.WatchAsync(gone.Token).ShowAsync(_ => InvokeAsync(ReadHistoryAsync), time, gone.Token);
        }

        if (selection.Service is { } chosen)
            await KeepAsync(chosen.Service.Key, withHistory: true);
        foreach (var key in opened.Where(key => key != selection.Service?.Service.Key).ToList())
            await KeepAsync(key, withHistory: false);
    }

    private static ServiceKey Key(Selection of) => of.Service!.Service.Key;

    private void Choose() => selection = new SelectionAddress(Subscription, Service, Slot, Role, Instance).Find(snapshot, Readings.Newest, Readings.IsRead);

    /// <summary>Reads a service that is looked at when what is known of it is old; then shows it.</summary>
    private async Task KeepAsync(ServiceKey key, bool withHistory)
    {
        // The page may have gone while the service before this one was read.
        if (gone.IsCancellationRequested || snapshot.Find(key) is not { } listed || Readings.IsReading(key))
            return;
        var isOld = Readings.IsOld(listed);
        var readsHistory = withHistory && (isOld || (Readings.HistoryOf(key) is null && Readings.HistoryFailureOf(key) is null));
        if (!isOld && !readsHistory)
            return;
        await Task.WhenAll(Readings.KeepAsync(listed, gone.Token), readsHistory ? Readings.ReadHistoryAsync(key, gone.Token) : Task.CompletedTask);
        Choose();
        StateHasChanged();
    }

    /// <summary>A swap outside the portal was found, or more is known of it.</summary>
    private async Task ReadHistoryAsync()
    {
        if (gone.IsCancellationRequested || selection.Service is not { } chosen || Readings.HistoryOf(Key(selection)) is null)
            return;
        await Readings.ReadHistoryAsync(chosen.Service.Key, gone.Token);
        StateHasChanged();
    }

    private Task OpenedAsync(ServiceKey key)
    {
        opened.Add(key);
        return Task.CompletedTask;
    }

    private async Task RefreshAsync()
    {
        if (selection.Service is not { } chosen || snapshot.Find(chosen.Service.Key) is not { } listed)
            return;
        await Readings.ReadAsync(listed, TimeSpan.Zero, gone.Token);
        Choose();
    }

    /// <summary>Problems of other subscriptions do not matter here.</summary>
    private EstateSnapshot Concerning(string subscription) =>
        snapshot with { Problems = snapshot.Problems.Where(problem => problem.Subscription is null || problem.Subscription == subscription).ToEquatableList() };

    private Task ShowAsync(EstateSnapshot taken) => InvokeAsync(() =>
    {
        if (ReferenceEquals(taken, snapshot))
            return;
        snapshot = taken;
        Choose();
        StateHasChanged();
    });
}
