using Portal.Domain.Estate;
using Portal.Domain.Policies;

namespace Portal.Web.Components.Layout;

/// <summary>When the cloud last told something of the estate; amber when that is too long ago or a part of it failed.</summary>
public sealed partial class LiveDot(VisibleEstate estate, TimeProvider time)
{
    private static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource gone = new();
    private EstateSnapshot snapshot = EstateSnapshot.Empty;
    private ITimer? ticker;
    private bool isStale;

    public void Dispose()
    {
        ticker?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => Take(estate.Now);

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        _ = WatchAsync(gone.Token);
        ticker = time.CreateTimer(_ => _ = InvokeAsync(Age), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    private void Age()
    {
        var was = isStale;
        Take(snapshot);
        if (was != isStale)
            StateHasChanged();
    }

    private void Take(EstateSnapshot taken)
    {
        snapshot = taken;
        isStale = taken.Problems.Count > 0 || (taken.HeardAt is { } heard && time.GetUtcNow() - heard > StaleAfter);
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var taken in estate.WatchAsync(cancellationToken))
            {
                if (taken.HeardAt == snapshot.HeardAt && taken.Problems.Equals(snapshot.Problems))
                    continue;
                Take(taken);
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // The page has gone.
        }
    }
}
