using Portal.Domain.Operations;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>Answers that the intent is written, and writes it with the next step only.</summary>
internal sealed class ForgetfulLogDoor(SimulatedWorld world, Lifeline life) : LogDoor(world, life)
{
    public override Task SaveAsync(Operation operation, CancellationToken cancellationToken) =>
        operation.Status == OperationStatus.Submitting ? Task.CompletedTask : base.SaveAsync(operation, cancellationToken);
}
