namespace Portal.Emulator.State;

internal enum OperationKind
{
    SwapSlots,
    ExchangeAddresses,
    Create,
    Update,
    Delete,
    Start,
    PowerOff,
    Restart,
    Reimage,
    Rebuild,
    DeleteInstances,
    WalkUpdateDomain,
    DeleteGroup,
}
