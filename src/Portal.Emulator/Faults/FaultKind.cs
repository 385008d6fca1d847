namespace Portal.Emulator.Faults;

/// <summary>What can be ordered to go wrong; <see cref="FaultCatalogue"/> says what each does.</summary>
internal enum FaultKind
{
    Throttled,
    Error,
    Unavailable,
    DropRequest,
    DropReply,
    Late,
    Rubbish,
    WalkStarts,
    SwappedBehind,
    InstanceDies,
    OperationHangs,
    OperationFails,
    OperationForgotten,
    HalfDone,
}
