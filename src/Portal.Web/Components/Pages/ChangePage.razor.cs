using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Web.Components.Pages;

/// <summary>The address of the dialog of a change that brings no package: the same wherever it was opened, and after a reload.</summary>
public sealed partial class ChangePage(VisibleEstate estate, NavigationManager navigation, IJSRuntime browser)
{
    internal static readonly DialogOptions Look = new() { NoHeader = true, BackdropClick = false, CloseOnEscapeKey = true, MaxWidth = MaxWidth.False, DefaultFocus = DefaultFocus.None };

    private ChangeOrder? order;
    private bool isOpen = true;

    [Parameter, EditorRequired]
    public required string Subscription { get; set; }

    [Parameter, EditorRequired]
    public required string Key { get; set; }

    /// <summary>For example restart.</summary>
    [Parameter, EditorRequired]
    public required string Kind { get; set; }

    /// <summary>production or staging.</summary>
    [Parameter, EditorRequired]
    public required string Side { get; set; }

    /// <summary>The name of one instance; null for the whole deployment.</summary>
    [SupplyParameterFromQuery(Name = "instance")]
    public string? Instance { get; set; }

    private HostedService? Service => order?.Service is { } known ? estate.Now.Find(known)?.Service : null;

    private string Title => Said.Of(ChangeWords.Title(order!.Kind, ChangeWords.What(order, Service?.In(order.Side!.Value)?.Name ?? Side)));

    protected override void OnParametersSet()
    {
        var wanted = ServiceKey.TryParse(Key, out var key) && PortalUrls.TryWord<ChangeKind>(Kind, out var kind) && PortalUrls.TryWord<Slot>(Side, out var side)
            && kind is not (ChangeKind.Deploy or ChangeKind.Update or ChangeKind.Redeploy)
            ? new ChangeOrder(kind, key, side) { Instances = Instance is { Length: > 0 } one ? [one] : [] }
            : null;
        // The same order stays the same object: the dialog goes on.
        if (wanted != order)
            order = wanted;
    }

    private Task ToggledAsync(bool visible) => visible ? Task.CompletedTask : CloseAsync();

    /// <summary>Back to where the operator came from; who came by a link goes on to the deployment.</summary>
    private async Task CloseAsync()
    {
        if (!isOpen)
            return;
        isOpen = false;
        if (!await browser.InvokeAsync<bool>("portal.back"))
            navigation.NavigateTo(Service is { } service ? Beside(service) : PortalUrls.Board(), replace: true);
    }

    private string Beside(HostedService service) => order?.Side is { } side && service.In(side) is not null ? PortalUrls.Deployment(service, side) : PortalUrls.Service(service);

    private void Watch(OperationId operation)
    {
        isOpen = false;
        navigation.NavigateTo(PortalUrls.Operation(operation), replace: true);
    }
}
