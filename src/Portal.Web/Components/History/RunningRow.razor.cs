using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.History;

/// <summary>One operation under way: which way round, which phase, since when, by whom.</summary>
public sealed partial class RunningRow
{
    private Operation? shown;
    private bool hasChanged;
    private string look = "swapping";

    [Parameter, EditorRequired]
    public required Operation Operation { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(shown, Operation))
            return;
        hasChanged = true;
        shown = Operation;
        look = OperationOutcome.Of(Operation).State;
    }

    protected override bool ShouldRender() => hasChanged;

    protected override void OnAfterRender(bool firstRender) => hasChanged = false;
}
