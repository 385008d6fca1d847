namespace Portal.Domain.Swaps;

/// <summary>What asking for the plan of a repair can answer.</summary>
public abstract record RepairPlanResult
{
    private RepairPlanResult()
    {
    }

    public sealed record Found(RepairPlan Plan) : RepairPlanResult;

    /// <summary>There is no such operation.</summary>
    public sealed record NotFound : RepairPlanResult;

    /// <summary>The cloud or the log could not be read.</summary>
    public sealed record Unavailable(CloudFailure Failure) : RepairPlanResult;
}
