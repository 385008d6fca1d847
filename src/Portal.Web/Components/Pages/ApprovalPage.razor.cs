using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Pages;

/// <summary>The change that a second person is asked for, in its dialog: who is asked decides it there, and who asked starts it there.</summary>
public sealed partial class ApprovalPage(VisibleRules rules, TimeProvider time, NavigationManager navigation, IJSRuntime browser)
{
    private Approval? asked;
    private bool isOpen = true;

    [Parameter, EditorRequired]
    public required string Request { get; set; }

    /// <summary>As it was asked for when the page was opened: the dialog itself says when it has ended since.</summary>
    protected override void OnInitialized() => asked = rules.Now.Approvals.FirstOrDefault(known => known.Id == Request && known.IsOpen(time.GetUtcNow()));

    private Task ToggledAsync(bool visible) => visible ? Task.CompletedTask : CloseAsync();

    private async Task CloseAsync()
    {
        if (!isOpen)
            return;
        isOpen = false;
        if (!await browser.InvokeAsync<bool>("portal.back"))
            navigation.NavigateTo(PortalUrls.Approvals(), replace: true);
    }

    private void Watch(OperationId operation)
    {
        isOpen = false;
        navigation.NavigateTo(PortalUrls.Operation(operation), replace: true);
    }
}
