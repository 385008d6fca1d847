using Portal.Domain.Operations;

namespace Portal.Domain.Swaps;

/// <summary>Writes each step of an operation before the next begins.</summary>
internal sealed class SwapJournal(OperationFeed operations, TimeProvider time)
{
    public async Task<Operation> MoveAsync(Operation operation, OperationStatus status, string source, string text, CancellationToken cancellationToken)
    {
        if (!OperationMoves.IsLegal(operation, status))
            throw new InvalidOperationException($"Operation {operation.Id} cannot go from {operation.Status} to {status}.");
        operation = operation with { Status = status, Events = [.. operation.Events, new OperationEvent(time.GetUtcNow(), status, source, text)] };
        await operations.SaveAsync(operation, cancellationToken);
        return operation;
    }

    public Task<Operation> EndAsync(Operation operation, OperationStatus status, string text, CloudFailure? failure, CancellationToken cancellationToken) =>
        MoveAsync(operation with { EndedAt = time.GetUtcNow(), Failure = failure }, status, OperationEvent.FromPortal, text, cancellationToken);

    /// <summary>Writes a line when it says something new; else shows only what was read.</summary>
    public async Task<Operation> NoteAsync(Operation operation, string source, string text, CancellationToken cancellationToken)
    {
        if (operation.Events is [.., { } last] && last.Text == text)
        {
            operations.Show(operation);
            return operation;
        }

        operation = operation with { Events = [.. operation.Events, new OperationEvent(time.GetUtcNow(), operation.Status, source, text)] };
        await operations.SaveAsync(operation, cancellationToken);
        return operation;
    }

    /// <summary>What is written by now, when an operator wrote meanwhile; else the operation as given. What another run has taken over is not this one's.</summary>
    public async Task<Operation> RefreshAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (await operations.FindAsync(operation.Id, cancellationToken) is not { } written || written.Fence != operation.Fence || written.Events.Count == operation.Events.Count)
            return operation;
        operations.Show(written);
        return written;
    }

    public Task<ServiceOperations> LatestAsync(Operation operation, CancellationToken cancellationToken) =>
        operations.LatestAsync(operation.ServiceKey, cancellationToken);
}
