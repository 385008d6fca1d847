namespace Portal.Reliability.Tests.Faults;

/// <summary>What came of one fault in one phase.</summary>
/// <param name="Told">The portal's word.</param>
/// <param name="HasSwapped">The cloud's own word.</param>
/// <param name="Swaps">How many swaps the cloud began.</param>
internal sealed record FaultCell(string Fault, Phase Phase, string Told, bool HasSwapped, int Swaps)
{
    /// <summary>The cloud has accepted the swap and never ends it: it may happen yet.</summary>
    public bool StillRuns { get; init; }

    /// <summary>Never Failed when it swapped or may yet, never Succeeded when it did not, never sent twice.</summary>
    public bool IsTrue => Told switch
    {
        "Succeeded" => HasSwapped,
        "Failed" or "Canceled" => !HasSwapped && !StillRuns,
        _ => true,
    } && Swaps <= 1;

    public string Text => $"{Told}; {(HasSwapped ? "swapped" : "as before")}{(Swaps > 1 ? $", {Swaps} swaps" : "")}";
}
