using Portal.Domain.Operations;

namespace Portal.Web.Components.Board;

/// <summary>How far a swap is, in hundredths: whole phases, and half of the one that runs.</summary>
internal static class RowProgress
{
    public static string Of(Operation operation)
    {
        var steps = OperationSteps.Of(operation);
        var halves = steps.Sum(step => step.State switch { StepState.Done => 2, StepState.Running => 1, _ => 0 });
        return $"{halves * 50 / steps.Count} %";
    }
}
