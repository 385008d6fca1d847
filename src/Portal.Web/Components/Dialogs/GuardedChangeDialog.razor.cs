using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Portal.Domain.Changes;
using Portal.Domain.Operations;

namespace Portal.Web.Components.Dialogs;

/// <summary>The dialog of a change with a boundary of its own, as <see cref="GuardedSwapDialog"/>.</summary>
public sealed partial class GuardedChangeDialog
{
    private ErrorBoundary? boundary;
    private bool isSent;

    /// <summary>What is wanted; with a deployment for a change that brings one.</summary>
    [Parameter, EditorRequired]
    public required ChangeOrder Order { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    [Parameter]
    public EventCallback<OperationId> OnStarted { get; set; }
}
