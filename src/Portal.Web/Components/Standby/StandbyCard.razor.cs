using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Standby;
using Portal.Web.Components.Controls;
using Portal.Web.Operators;

namespace Portal.Web.Components.Standby;

/// <summary>The old side of the last swap: what it costs, until when it is kept, and what it cost since nobody needs it.</summary>
public sealed partial class StandbyCard(StandbyLeases leases, CurrentOperator me, TimeProvider time)
{
    /// <summary>The element in which is chosen how long; a page has one of it.</summary>
    public const string KeepId = "keep-old-side";

    /// <summary>A sum that grows is no clock: often enough to be right to the cent.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource gone = new();
    private StandbyStand? stand;
    private double hours = LeaseChoice.Usual.Lasts.TotalHours;
    private ITimer? ticker;
    private bool isBusy;
    private string? failure;

    [Parameter, EditorRequired]
    public required ServiceRow Row { get; set; }

    private bool MayChange => me.Access.May(OperatorRight.Swap, Row.Service);

    private DateTimeOffset Until => time.GetUtcNow().AddHours(hours);

    private string PriceNote => Words.FormatStandbyCardPricesOf($"{leases.Prices.AsOf:yyyy-MM-dd}", leases.Prices.Source);

    public void Dispose()
    {
        ticker?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnParametersSet() => stand = leases.Of(Row);

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        ticker = time.CreateTimer(_ => _ = InvokeAsync(Show), null, Tick, Tick);
        _ = leases.WatchAsync(gone.Token).ShowAsync(_ => InvokeAsync(Show), time, gone.Token);
    }

    private void Show()
    {
        var now = leases.Of(Row);
        if (now is null && stand is null)
            return;
        stand = now;
        StateHasChanged();
    }

    private Task KeepAsync() => DoAsync(() => leases.KeepAsync(Row.Service.Key, Until, me.Access, gone.Token));

    private Task GiveUpReturnAsync() => DoAsync(() => leases.GiveUpReturnAsync(Row.Service.Key, me.Access, gone.Token));

    private Task EndAsync() => DoAsync(() => leases.EndAsync(Row.Service.Key, me.Access, gone.Token));

    private async Task DoAsync(Func<Task<LeaseResult>> change)
    {
        isBusy = true;
        try
        {
            failure = await change() switch
            {
                LeaseResult.Refused refused => Said.Of(refused.Because),
                LeaseResult.Forbidden forbidden => Said.Of(forbidden.Because),
                LeaseResult.NotFound => Words.StandbyCardServiceNotThereAnyMore,
                _ => null,
            };
            stand = leases.Of(Row);
        }
        catch (OperationLogException unwritten)
        {
            failure = Said.Of(unwritten.Message);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }
        finally
        {
            isBusy = false;
        }
    }
}
