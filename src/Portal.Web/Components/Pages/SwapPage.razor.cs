using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Web.Components.Pages;

/// <summary>The address of the Swap VIP dialog: the same wherever it was opened, and after a reload.</summary>
public sealed partial class SwapPage(VisibleEstate estate, NavigationManager navigation, IJSRuntime browser)
{
    private static readonly DialogOptions Look = new() { NoHeader = true, BackdropClick = false, CloseOnEscapeKey = true, MaxWidth = MaxWidth.False, DefaultFocus = DefaultFocus.None };

    private ServiceKey? key;
    private bool isOpen = true;

    [Parameter, EditorRequired]
    public required string Subscription { get; set; }

    [Parameter, EditorRequired]
    public required string Key { get; set; }

    private string Name => Service?.Name ?? "";

    private string Title => Name.Length > 0 ? Words.FormatSwapVipDialogTitleOf(Name) : Words.SwapVipDialogTitle;

    private HostedService? Service => key is { } known ? estate.Now.Find(known)?.Service : null;

    protected override void OnParametersSet() => key = ServiceKey.TryParse(Key, out var parsed) ? parsed : null;

    private Task ToggledAsync(bool visible) => visible ? Task.CompletedTask : CloseAsync();

    /// <summary>Back to where the operator came from; who came by a link goes on to the service.</summary>
    private async Task CloseAsync()
    {
        if (!isOpen)
            return;
        isOpen = false;
        if (!await browser.InvokeAsync<bool>("portal.back"))
            navigation.NavigateTo(Service is { } service ? PortalUrls.Service(service) : PortalUrls.Board(), replace: true);
    }

    private void Watch(OperationId operation)
    {
        isOpen = false;
        navigation.NavigateTo(PortalUrls.Operation(operation), replace: true);
    }
}
