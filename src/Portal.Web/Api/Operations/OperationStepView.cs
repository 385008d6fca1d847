using Portal.Domain.Operations;

namespace Portal.Web.Api.Operations;

/// <summary>A phase of an operation.</summary>
/// <param name="Name">Check again, Switch, Verify or Done.</param>
/// <param name="At">When it came to this state; null while pending.</param>
/// <param name="Text">What it does, or what came of it.</param>
internal sealed record OperationStepView(string Name, StepState State, DateTimeOffset? At, string Text)
{
    public static OperationStepView Of(OperationStep step) => new(step.Name, step.State, step.At, step.Text);
}
