using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Policies.Rules;

/// <summary>What asking for an approval, or deciding one, can answer. In all but the first nothing was written.</summary>
public abstract record ApprovalResult
{
    private ApprovalResult()
    {
    }

    /// <summary>It is as it was asked for; also the answer to the same request sent again.</summary>
    public sealed record Done(Approval Approval) : ApprovalResult;

    /// <summary>These findings stand in the way.</summary>
    public sealed record Refused(DeedPlan Plan, EquatableList<Finding> Findings) : ApprovalResult;

    /// <summary>What was confirmed is not what is there now.</summary>
    public sealed record Outdated(DeedPlan Plan) : ApprovalResult;

    /// <summary>Rules ask for no second person here.</summary>
    public sealed record NotNeeded : ApprovalResult;

    /// <summary>It was decided or has ended before.</summary>
    public sealed record NotWaiting(Approval Approval) : ApprovalResult;

    /// <summary>Something is missing that has to be said.</summary>
    public sealed record Missing(RuleFault Fault) : ApprovalResult;

    /// <summary>The operator may not do this.</summary>
    public sealed record Forbidden(string Because) : ApprovalResult;

    public sealed record NotFound : ApprovalResult;

    /// <summary>The cloud could not be read.</summary>
    public sealed record Unavailable(CloudFailure Failure) : ApprovalResult;
}
