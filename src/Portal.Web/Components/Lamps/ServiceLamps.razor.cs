using Microsoft.AspNetCore.Components;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Probing;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Lamps;

/// <summary>What both addresses of a service answer now, when somebody wants to see it; everybody who looks sees the same.</summary>
public sealed partial class ServiceLamps(Domain.Probing.Lamps lamps, TimeProvider time)
{
    /// <summary>An address that is asked answers, or fails, more often than that.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(4);

    private CancellationTokenSource gone = new();
    private ITimer? ticker;
    private AddressStrip? strip;
    private ServiceKey? watched;
    private bool isAsking;

    [Parameter, EditorRequired]
    public required HostedService Service { get; set; }

    /// <summary>Null while a side, or its address, is missing.</summary>
    private RecordedPair? Pair => Service is { Production: { Vip: { } live } production, Staging: { Vip: { } staged } staging }
        ? new RecordedPair(Recorded(live, production), Recorded(staged, staging))
        : null;

    public void Dispose()
    {
        ticker?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (watched == Service.Key)
            return;
        Dispose();
        gone = new CancellationTokenSource();
        strip = null;
        watched = Service.Key;
        ticker = time.CreateTimer(_ => _ = InvokeAsync(Look), null, Quiet, Quiet);
        _ = lamps.WatchAsync(Service.Key, gone.Token).ShowAsync(Show, time, gone.Token);
    }

    private void Ask()
    {
        isAsking = true;
        lamps.Ask(Service.Key);
    }

    private Task Show(AddressStrip answered) => InvokeAsync(() =>
    {
        strip = answered;
        isAsking = IsFresh();
        StateHasChanged();
    });

    /// <summary>Nothing tells that the questions have ended but that no answer comes any more.</summary>
    private void Look()
    {
        var was = isAsking;
        isAsking = IsFresh();
        if (was != isAsking)
            StateHasChanged();
    }

    private static RecordedAddress Recorded(Vip vip, Deployment deployment) => new(vip.Id, vip.Address, vip.HostName, deployment.Version, deployment.Name, deployment.Id.Value);

    private bool IsFresh() => strip is { Production: [.., { } last] } && time.GetUtcNow() - last.At < Quiet;
}
