using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;

namespace Portal.Domain.Ledger;

/// <summary>Why an operation was let through where rules asked for more than the operator.</summary>
/// <param name="ApprovedBy">The second person; null when none was asked for.</param>
/// <param name="Overridden">Windows and locks that it was started in spite of, in words.</param>
public sealed record RecordedPermit(Operator? ApprovedBy, DateTimeOffset? ApprovedAt, IReadOnlyList<string> Overridden)
{
    public static RecordedPermit? Of(Permit? permit) => permit is null ? null : new(permit.ApprovedBy, permit.ApprovedAt, [.. permit.Overridden]);
}
