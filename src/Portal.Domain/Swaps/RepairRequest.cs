using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;

namespace Portal.Domain.Swaps;

/// <summary>What an operator confirms to mend a broken operation.</summary>
/// <param name="Fingerprint">Of the plan that was on screen.</param>
public sealed record RepairRequest(OperationId Broken, RepairDirection Direction, Fingerprint Fingerprint, string? Reason, string? IdempotencyKey)
{
    /// <inheritdoc cref="SwapRequest.Confirm"/>
    public string? Confirm { get; init; }

    /// <inheritdoc cref="SwapRequest.Overrides"/>
    public bool Overrides { get; init; }

    public RuleConsent Consent => new(Reason, Confirm, Overrides);
}
