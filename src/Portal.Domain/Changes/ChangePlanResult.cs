using Portal.Domain.Swaps;

namespace Portal.Domain.Changes;

/// <summary>What asking for a plan of a change can answer.</summary>
public abstract record ChangePlanResult
{
    private ChangePlanResult()
    {
    }

    public sealed record Found(ChangePlan Plan) : ChangePlanResult;

    /// <summary>There is no such service, or not any more.</summary>
    public sealed record NotFound : ChangePlanResult;

    /// <summary>The order makes no sense, whatever the cloud says.</summary>
    public sealed record Invalid(string Because) : ChangePlanResult;

    /// <summary>The operator may not even see what would be done there.</summary>
    public sealed record Forbidden(string Because) : ChangePlanResult;

    /// <summary>The cloud could not be read.</summary>
    public sealed record Unavailable(CloudFailure Failure) : ChangePlanResult;
}
