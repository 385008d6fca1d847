using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;

namespace Portal.Web.Components.History;

/// <summary>A row that shows one operation and renders only when the operation has changed.</summary>
public abstract class OperationRow : ComponentBase
{
    private Operation? shown;
    private bool hasChanged;

    [Parameter, EditorRequired]
    public required Operation Operation { get; set; }

    protected override void OnParametersSet()
    {
        hasChanged |= !ReferenceEquals(shown, Operation);
        shown = Operation;
    }

    protected override bool ShouldRender() => hasChanged;

    protected override void OnAfterRender(bool firstRender) => hasChanged = false;
}
