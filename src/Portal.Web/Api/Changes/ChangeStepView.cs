using Portal.Domain.Changes;
using Portal.Domain.Operations;

namespace Portal.Web.Api.Changes;

/// <summary>One step of a change.</summary>
/// <param name="Title">For example "Walk update domain 2".</param>
/// <param name="At">When it came to its state; null while pending.</param>
/// <param name="Text">What it does, or what came of it.</param>
/// <param name="Asks">It is sent when an operator says so.</param>
internal sealed record ChangeStepView(string Title, StepState State, DateTimeOffset? At, string Text, bool Asks)
{
    public static ChangeStepView Of(ChangeStep step) => new(step.Title, step.State, step.At, step.Text, step.Asks);
}
