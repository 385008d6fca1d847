using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Standby;
using Portal.Web.Components.Controls;
using Portal.Web.Components.Operations;
using Portal.Web.Components.Standby;
using Portal.Web.Operators;

namespace Portal.Web.Components.Pages;

/// <summary>One operation, live until its end and for ever after.</summary>
public sealed partial class OperationPage(VisibleOperations operations, VisibleEstate estate, TimeProvider time, IJSRuntime browser)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private CancellationTokenSource gone = new();
    private Operation? operation;
    private Expectation expectation = Expectation.Of([]);
    private ITimer? ticker;
    private OperationLogException? failure;
    private bool isUnknown;
    private bool isCopied;
    private OperationId? repairedBy;
    private string? loaded;

    [Inject]
    public required CurrentOperator Operator { get; set; }

    [Inject]
    public required StandbyLeases Leases { get; set; }

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    private ServiceRow? Row => operation is null ? null : estate.Now.Find(operation.ServiceKey);

    private ReturnTicket? Ticket => operation is { Status: OperationStatus.Succeeded } && Row?.Ticket is { } ticket && ticket.Swap == operation.Id ? ticket : null;

    /// <summary>The service while this swap is its last one and the old side may be kept.</summary>
    private ServiceRow? Standing => operation is { Status: OperationStatus.Succeeded, Id: var id } && Row is { LastSwap: { } last } row && last.Id == id && Leases.Of(row) is not null ? row : null;

    public void Dispose()
    {
        ticker?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (loaded == Id)
            return;
        loaded = Id;
        Dispose();
        gone = new CancellationTokenSource();
        ticker = null;
        operation = null;
        failure = null;
        isUnknown = isCopied = false;
        await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        // Not while the page is only written to HTML: then nobody would end the watch.
        if (ticker is not null || isUnknown || operation is null)
            return;
        ticker = time.CreateTimer(_ => _ = InvokeAsync(Tick), null, Second, Second);
        _ = WatchAsync(operation.Id, gone.Token);
    }

    private async Task LoadAsync()
    {
        var cancellationToken = gone.Token;
        try
        {
            operation = long.TryParse(Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? await operations.FindAsync(new OperationId(number), cancellationToken)
                : null;
            isUnknown = operation is null;
            failure = null;
            if (operation is not null)
            {
                expectation = Expectation.Of(await operations.ListAsync(new OperationFilter(operation.ServiceKey, Active: false, Take: 20), cancellationToken));
                repairedBy = await RepairOfAsync(operation, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Another operation was asked for, or the page has gone.
        }
        catch (OperationLogException unread)
        {
            failure = unread;
        }
    }

    /// <summary>A repair follows the operation that it mends.</summary>
    private async Task<OperationId?> RepairOfAsync(Operation broken, CancellationToken cancellationToken) => broken.Status == OperationStatus.HandedOver
        ? (await operations.ListAsync(new OperationFilter(broken.ServiceKey, Take: 200), cancellationToken)).FirstOrDefault(known => known.Repairs == broken.Id)?.Id
        : null;

    private void Tick()
    {
        if (operation is { IsActive: true })
            StateHasChanged();
    }

    /// <summary>The estate is watched too: it tells whether the way back is open.</summary>
    private async Task WatchAsync(OperationId id, CancellationToken cancellationToken)
    {
        var both = new[] { WatchOperationAsync(id, cancellationToken), WatchServiceAsync(cancellationToken) };
        try
        {
            await Task.WhenAll(both);
        }
        catch (OperationCanceledException)
        {
            // The page has gone.
        }
    }

    private async Task WatchOperationAsync(OperationId id, CancellationToken cancellationToken)
    {
        await foreach (var all in operations.WatchAsync(cancellationToken))
        {
            if (!all.TryGetValue(id.Value, out var now) || now == operation)
                continue;
            operation = now;
            repairedBy ??= all.Values.FirstOrDefault(known => known.Repairs == id)?.Id;
            await InvokeAsync(StateHasChanged);
        }
    }

    private async Task WatchServiceAsync(CancellationToken cancellationToken)
    {
        ServiceRow? shown = null;
        await foreach (var snapshot in estate.WatchAsync(cancellationToken))
        {
            var now = operation is { } known ? snapshot.Find(known.ServiceKey) : null;
            if (now == shown)
                continue;
            shown = now;
            await InvokeAsync(StateHasChanged);
        }
    }

    private async Task KeepAsync() => await browser.InvokeVoidAsync("portal.focus", StandbyCard.KeepId);

    private async Task CopyAsync()
    {
        await browser.InvokeVoidAsync("portal.copy", LogText.Of(operation!));
        isCopied = true;
    }
}
