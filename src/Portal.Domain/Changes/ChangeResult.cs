using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Changes;

/// <summary>What asking for a change can answer. Every door shows each of these.</summary>
public abstract record ChangeResult
{
    private ChangeResult()
    {
    }

    /// <summary>It is written down and goes on by itself; also the answer to the same request sent again.</summary>
    public sealed record Started(Operation Operation) : ChangeResult;

    /// <summary>Nothing was sent: these findings stand in the way.</summary>
    public sealed record Refused(ChangePlan Plan, EquatableList<Finding> Findings) : ChangeResult;

    /// <summary>Nothing was sent: what was confirmed is not what is there now.</summary>
    public sealed record Outdated(ChangePlan Plan) : ChangeResult;

    /// <summary>Nothing was sent: this operation holds the service.</summary>
    public sealed record Busy(Operation Operation) : ChangeResult;

    public sealed record Forbidden(string Because) : ChangeResult;

    public sealed record NotFound : ChangeResult;

    public sealed record Invalid(string Because) : ChangeResult;

    /// <summary>Nothing was sent: the cloud could not be read, or the log could not be written.</summary>
    public sealed record Unavailable(CloudFailure Failure) : ChangeResult;

    /// <summary>The log was lost while it was written: if it was written it goes on by itself, and the same request finds it.</summary>
    public sealed record Unconfirmed(string Because) : ChangeResult;
}
