using Portal.Domain.Operations;

namespace Portal.Domain.Swaps;

/// <summary>What an operator confirms to mend a broken operation.</summary>
/// <param name="Fingerprint">Of the plan that was on screen.</param>
public sealed record RepairRequest(OperationId Broken, RepairDirection Direction, Fingerprint Fingerprint, string? Reason, string? IdempotencyKey);
