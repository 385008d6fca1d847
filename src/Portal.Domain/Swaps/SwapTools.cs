using Portal.Domain.Operations;
using Portal.Domain.Probing;

namespace Portal.Domain.Swaps;

/// <summary>What each step of a run works with.</summary>
/// <param name="BeforeSending">The last word before a request leaves; throws when nothing may be sent.</param>
internal sealed record SwapTools(ISwapTarget Target, SwapJournal Journal, LiveProof Proof, SwapClock Clock, Func<CancellationToken, Task> BeforeSending)
{
    /// <inheritdoc cref="SwapRun.KeptBack"/>
    public required Func<Operation, CancellationToken, Task<string?>> KeptBack { get; init; }
}
