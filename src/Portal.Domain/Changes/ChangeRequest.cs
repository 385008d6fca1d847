using Portal.Domain.Swaps;

namespace Portal.Domain.Changes;

/// <summary>What an operator confirms.</summary>
/// <param name="Fingerprint">Of the plan that was on screen.</param>
/// <param name="Acknowledged">Codes of warnings that were seen.</param>
/// <param name="TypedName">What was typed where the plan asks for it.</param>
/// <param name="IdempotencyKey">Two requests of one operator with the same key are one; null when there is none.</param>
public sealed record ChangeRequest(
    ChangeOrder Order, Fingerprint Fingerprint, string? Reason, EquatableList<string> Acknowledged, string? TypedName, string? IdempotencyKey)
{
    /// <summary>Goes on although a window is closed or the service is locked. Counts only for those who may, with a reason.</summary>
    public bool Overrides { get; init; }
}
