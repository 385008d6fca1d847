namespace Portal.Domain.Operations;

/// <summary>A step was not written: the operation was taken over or written by somebody else meanwhile, or has ended. What is written by now goes on.</summary>
public sealed class OperationConflictException(OperationId id)
    : Exception($"Swap {id} was taken over or written by somebody else meanwhile, or has ended; this step was not written.");
