using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Pages;

/// <summary>The address of the dialog that mends a broken swap.</summary>
public sealed partial class RepairPage(VisibleOperations operations, NavigationManager navigation)
{
    private static readonly DialogOptions Look = new() { NoHeader = true, BackdropClick = false, CloseOnEscapeKey = true, MaxWidth = MaxWidth.False, DefaultFocus = DefaultFocus.None };

    private OperationId? known;
    private RepairDirection? direction;
    private bool isOpen = true;
    private bool isUnknown;

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Way { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        known = long.TryParse(Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new OperationId(number) : null;
        direction = Way switch { "back" => RepairDirection.Back, "forward" => RepairDirection.Forward, _ => null };
        isUnknown = known is { } broken && operations.IsRead && await IsUnknownAsync(broken);
    }

    private async Task<bool> IsUnknownAsync(OperationId id)
    {
        try
        {
            return await operations.FindAsync(id, CancellationToken.None) is null;
        }
        catch (OperationLogException)
        {
            return false; // The dialog reads it again, and says why it cannot.
        }
    }

    private Task ToggledAsync(bool visible) => visible ? Task.CompletedTask : CloseAsync();

    private Task CloseAsync()
    {
        if (isOpen && known is { } broken)
            Watch(broken);
        return Task.CompletedTask;
    }

    private void Watch(OperationId operation)
    {
        isOpen = false;
        navigation.NavigateTo(PortalUrls.Operation(operation), replace: true);
    }
}
