using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.History;

/// <summary>One operation of the history. Renders only when the operation has changed.</summary>
public sealed partial class HistoryRow
{
    private Operation? shown;
    private bool hasChanged;
    private string why = "";

    [Parameter, EditorRequired]
    public required Operation Operation { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(shown, Operation))
            return;
        hasChanged = true;
        shown = Operation;
        why = OperationOutcome.Why(Operation);
    }

    protected override bool ShouldRender() => hasChanged;

    protected override void OnAfterRender(bool firstRender) => hasChanged = false;
}
