using Portal.Domain.HostedServices;
using Portal.Domain.Policies.Rules;

namespace Portal.Domain.Swaps;

/// <summary>What an operator confirms.</summary>
/// <param name="Fingerprint">Of the plan that was on screen.</param>
/// <param name="Acknowledged">Codes of warnings that were seen, and of unknown checks that are taken over.</param>
/// <param name="IdempotencyKey">Two requests of one operator with the same key are one; null when there is none.</param>
public sealed record SwapRequest(
    ServiceKey Service, Fingerprint Fingerprint, string? Reason, EquatableList<string> Acknowledged, string? IdempotencyKey)
{
    /// <summary>The name of the service, as it was typed.</summary>
    public string? Confirm { get; init; }

    /// <summary>Goes on although a window is closed or the service is locked; see <see cref="RuleConsent"/>.</summary>
    public bool Overrides { get; init; }

    public RuleConsent Consent => new(Reason, Confirm, Overrides);
}
