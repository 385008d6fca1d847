using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Web.Components.Dialogs;

/// <summary>The dialog with a boundary of its own: dialogs stand outside the page's, where an unexpected fault would end the whole connection.</summary>
public sealed partial class GuardedSwapDialog
{
    private ErrorBoundary? boundary;
    private bool isSent;

    [Parameter, EditorRequired]
    public required ServiceKey Key { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    [Parameter]
    public EventCallback<OperationId> OnStarted { get; set; }
}
