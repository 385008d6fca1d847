using Microsoft.AspNetCore.Components;
using Portal.Domain.Policies;
using Portal.Domain;
using Portal.Web.Components.Cloud;
using Portal.Web.Components.Controls;
using Portal.Web.EmbeddedCloud;

namespace Portal.Web.Components.Pages;

/// <summary>The cloud that the portal runs on when it has no Azure: its addresses, and what can be made to go wrong in it.</summary>
public sealed partial class EmbeddedCloudPage(IEnumerable<ICloudDoor> doors, VisibleEstate estate, NavigationManager navigation, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource gone = new();
    private CloudCatalogue catalogue = CloudCatalogue.Empty;
    private CloudPicture picture = CloudPicture.Empty;
    private ElementReference faultsTitle;
    private ITimer? ticker;
    private bool isReading;
    private string? failure;
    private string? done;

    private ICloudDoor? Door { get; } = doors.FirstOrDefault();

    public void Dispose()
    {
        ticker?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (Door is null)
            navigation.NotFound();
        else
            await RefreshAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && Door is not null)
            ticker = time.CreateTimer(_ => _ = InvokeAsync(TickAsync), null, Pause, Pause);
    }

    private async Task TickAsync()
    {
        if (isReading || gone.IsCancellationRequested)
            return;
        var (before, was) = (picture, catalogue);
        await RefreshAsync();
        if (before != picture || was != catalogue)
            StateHasChanged();
    }

    private async Task RefreshAsync()
    {
        isReading = true;
        try
        {
            picture = await ReadAsync(Door!);
        }
        catch (CloudDoorException silent)
        {
            // What was shown stays, and the page says why it grows old.
            picture = picture with { Failure = Said.Of(silent.Message) };
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }
        finally
        {
            isReading = false;
        }
    }

    private async Task<CloudPicture> ReadAsync(ICloudDoor door)
    {
        var cancellationToken = gone.Token;
        if (catalogue.Kinds.Count == 0)
            catalogue = await door.CatalogueAsync(cancellationToken);
        var services = estate.Now.Rows.Select(row => row.Service.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).ToEquatableList();
        return new CloudPicture(await door.AddressesAsync(cancellationToken), await door.FaultsAsync(cancellationToken), services, null);
    }

    private async Task RemoveAsync(CloudFault fault)
    {
        await DoAsync(() => Door!.RemoveAsync(fault.Name, gone.Token));
        await faultsTitle.FocusAsync(); // Its button has gone.
    }

    private async Task ChangeAsync(CloudChange change)
    {
        done = null;
        await DoAsync(() => Door!.ChangeAsync(change, gone.Token));
        if (failure is not null)
            return;
        var situation = catalogue.Situations.First(known => known.Name == change.Name);
        done = situation.BothSides
            ? Words.FormatEmbeddedCloudPageDone(Ages.Stamp(time.GetUtcNow()), Said.Of(situation.Title), change.Service)
            : Words.FormatEmbeddedCloudPageDoneOn(Ages.Stamp(time.GetUtcNow()), Said.Of(situation.Title), change.Slot, change.Service);
    }

    private async Task DoAsync(Func<Task> order)
    {
        failure = null;
        try
        {
            await order();
        }
        catch (CloudDoorException refusal)
        {
            failure = Said.Of(refusal.Message);
        }
        await RefreshAsync();
    }
}
