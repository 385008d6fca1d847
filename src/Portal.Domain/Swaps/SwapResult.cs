using Portal.Domain.Operations;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Swaps;

/// <summary>What asking for a swap can answer. Every door shows each of these.</summary>
public abstract record SwapResult
{
    private SwapResult()
    {
    }

    /// <summary>It is written down and goes on by itself; also the answer to the same request sent again.</summary>
    public sealed record Started(Operation Operation) : SwapResult;

    /// <summary>Nothing was sent: these findings stand in the way.</summary>
    public sealed record Refused(SwapPlan Plan, EquatableList<Finding> Findings) : SwapResult;

    /// <summary>Nothing was sent: what was confirmed is not what is there now.</summary>
    public sealed record Outdated(SwapPlan Plan) : SwapResult;

    /// <summary>Nothing was sent: this operation holds the service.</summary>
    public sealed record Busy(Operation Operation) : SwapResult;

    /// <summary>Nothing was sent: the operator may not do this.</summary>
    public sealed record Forbidden(string Because) : SwapResult;

    /// <summary>Nothing was sent: there is no such service.</summary>
    public sealed record NotFound : SwapResult;

    /// <summary>Nothing was sent: the cloud could not be read.</summary>
    public sealed record Unavailable(CloudFailure Failure) : SwapResult;

    /// <summary>The log was lost while it was written: if it was written it goes on by itself, and the same request finds it.</summary>
    public sealed record Unconfirmed(string Because) : SwapResult;
}
