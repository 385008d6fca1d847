using Portal.Domain.Operations;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Swaps;

/// <summary>What asking for a repair can answer. In all but the first nothing was sent.</summary>
public abstract record RepairResult
{
    private RepairResult()
    {
    }

    /// <summary>It is written down and goes on by itself; also the answer to the same request sent again.</summary>
    public sealed record Started(Operation Operation) : RepairResult;

    /// <summary>These findings stand in the way.</summary>
    public sealed record Refused(RepairPlan Plan, EquatableList<Finding> Findings) : RepairResult;

    /// <summary>What was confirmed is not what is there now.</summary>
    public sealed record Outdated(RepairPlan Plan) : RepairResult;

    /// <summary>A later operation of the service came before.</summary>
    public sealed record Busy(Operation Operation) : RepairResult;

    /// <summary>The operator may not do this.</summary>
    public sealed record Forbidden(string Because) : RepairResult;

    public sealed record NotFound : RepairResult;

    public sealed record Unavailable(CloudFailure Failure) : RepairResult;

    /// <inheritdoc cref="SwapResult.Unconfirmed"/>
    public sealed record Unconfirmed(string Because) : RepairResult;
}
