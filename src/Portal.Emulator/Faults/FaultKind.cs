namespace Portal.Emulator.Faults;

/// <summary>What can be ordered to go wrong.</summary>
internal enum FaultKind
{
    Error,
    Throttled,
    Late,
    Rubbish,
    DropReply,
    DropRequest,
    OperationFails,
    HalfDone,
    OperationForgotten,
    OperationHangs,
}
