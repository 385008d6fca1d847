using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Dialogs;

/// <summary>The dialog of a repair with a boundary of its own, as <see cref="GuardedSwapDialog"/>.</summary>
public sealed partial class GuardedRepairDialog
{
    private ErrorBoundary? boundary;
    private bool isSent;

    [Parameter, EditorRequired]
    public required OperationId Broken { get; set; }

    [Parameter, EditorRequired]
    public required RepairDirection Direction { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    [Parameter]
    public EventCallback<OperationId> OnStarted { get; set; }
}
