using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;

namespace Portal.Web.Components.Controls;

/// <summary>How far an operation is, one segment a phase.</summary>
public sealed partial class Phases
{
    private IReadOnlyList<OperationStep> steps = [];

    [Parameter, EditorRequired]
    public required Operation Operation { get; set; }

    private int Current => Math.Min(steps.Count, steps.TakeWhile(step => step.State == StepState.Done).Count() + 1);

    protected override void OnParametersSet() => steps = OperationSteps.Of(Operation);

    private static string? ClassOf(StepState state) => state switch
    {
        StepState.Done => "done",
        StepState.Running => "now",
        StepState.Pending => null,
        _ => "odd",
    };
}
