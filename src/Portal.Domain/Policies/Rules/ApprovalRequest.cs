using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Domain.Policies.Rules;

/// <summary>What an operator wants a second person to agree to.</summary>
/// <param name="Fingerprint">Of the plan that was on screen.</param>
/// <param name="Reason">Why; the approver reads it.</param>
/// <param name="Order">What is to be changed; null for a swap.</param>
public sealed record ApprovalRequest(ServiceKey Service, Fingerprint Fingerprint, string? Reason, ChangeOrder? Order = null);
