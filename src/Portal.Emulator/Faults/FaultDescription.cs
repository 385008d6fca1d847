namespace Portal.Emulator.Faults;

/// <summary>A kind of fault as people read it.</summary>
internal sealed record FaultDescription(FaultKind Kind, string Title, string What)
{
    /// <summary>What an order of this kind may say.</summary>
    public required IReadOnlyList<FaultParameter> Parameters { get; init; }
}
