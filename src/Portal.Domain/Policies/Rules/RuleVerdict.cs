using Portal.Domain.Preconditions;

namespace Portal.Domain.Policies.Rules;

/// <summary>What the rules say to a deed.</summary>
public sealed record RuleVerdict(RuleCase Case, EquatableList<Finding> Findings)
{
    /// <summary>Windows and locks that the operator goes on in spite of, once the reason is given.</summary>
    public EquatableList<string> Overridden { get; init; } = [];

    public IEnumerable<Finding> Blocking => Findings.Where(finding => finding.Blocks);

    public IEnumerable<Finding> Warnings => Findings.Where(finding => finding.Warns);

    /// <summary>Nothing but the second person is missing.</summary>
    public bool OnlyApprovalIsMissing => Blocking.Select(finding => finding.Code).SequenceEqual([SecondPersonApproves.RuleCode]);

    /// <summary>To be kept with the operation; null when there is nothing to keep.</summary>
    public Permit? Permit => Case.Approval is { State: ApprovalState.Given, EndedBy: { } by } approval && Case.NeedsApproval
        ? new Permit { Approval = approval.Id, ApprovedBy = by, ApprovedAt = approval.EndedAt, Overridden = Overridden }
        : Overridden.Count > 0 ? new Permit { Overridden = Overridden } : null;
}
