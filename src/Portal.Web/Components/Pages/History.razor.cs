using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Web.Components.Controls;
using Portal.Web.Components.History;

namespace Portal.Web.Components.Pages;

/// <summary>All swaps that ever began here, newest first, of one service or of all.</summary>
public sealed partial class History(VisibleOperations operations, VisibleEstate estate, TimeProvider time)
{
    private readonly CancellationTokenSource gone = new();
    private HistoryPage? page;
    private OperationLogException? failure;
    private bool isFollowing;

    [SupplyParameterFromQuery]
    public string? Service { get; set; }

    [SupplyParameterFromQuery]
    public string? Before { get; set; }

    private ServiceKey? Key => string.IsNullOrEmpty(Service) ? null : new ServiceKey(Service);

    private string? ServiceName => Key is { } key
        ? estate.Now.Find(key)?.Service.Name ?? page?.Operations.FirstOrDefault(operation => operation.ServiceKey == key)?.ServiceName ?? "a service that is not known"
        : null;

    private OperationId? BeforeId => long.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new OperationId(id) : null;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (isFollowing || page is null)
            return;
        isFollowing = true;
        _ = operations.WatchAsync(gone.Token).ShowAsync(all => InvokeAsync(() => Take(all.Values)), time, gone.Token);
    }

    private async Task LoadAsync()
    {
        var (key, before) = (Key, BeforeId);
        try
        {
            var read = await HistoryPage.ReadAsync(operations, key, before, gone.Token);
            if (key != Key || before != BeforeId)
                return;
            page = read.With(operations.Now.Values);
            failure = null;
        }
        catch (OperationLogException unread)
        {
            failure = unread;
        }
    }

    private void Take(IEnumerable<Operation> live)
    {
        var next = page!.With(live);
        if (next.Operations.SequenceEqual(page.Operations, ReferenceEqualityComparer.Instance))
            return;
        page = next;
        StateHasChanged();
    }
}
