namespace Portal.Domain.Swaps;

/// <summary>What asking for a plan can answer.</summary>
public abstract record PlanResult
{
    private PlanResult()
    {
    }

    public sealed record Found(SwapPlan Plan) : PlanResult;

    /// <summary>There is no such service, or not any more.</summary>
    public sealed record NotFound : PlanResult;

    /// <summary>The cloud could not be read.</summary>
    public sealed record Unavailable(CloudFailure Failure) : PlanResult;
}
