using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Web.Api.Problems;
using Portal.Web.Api.Swaps;

namespace Portal.Web.Api.Operations;

/// <summary>How each result of a repair is answered.</summary>
internal static class RepairAnswers
{
    public static Results<Accepted<OperationView>, ApiProblem> Of(RepairResult result, OperationId broken) => result switch
    {
        RepairResult.Started started => TypedResults.Accepted(ApiUrls.Operation(started.Operation.Id), OperationView.Of(started.Operation)),
        RepairResult.Outdated outdated => Outdated(outdated.Plan),
        RepairResult.Refused refused => Refused(SwapAnswers.KindOf(refused.Findings, ProblemKinds.RepairRefused), refused),
        RepairResult.Busy busy => SwapAnswers.Busy(busy.Operation, busy.Operation.ServiceKey),
        RepairResult.Unavailable unavailable => CommonProblems.Unavailable(unavailable.Failure),
        RepairResult.Unconfirmed unconfirmed => CommonProblems.Unconfirmed(unconfirmed.Because),
        RepairResult.Forbidden forbidden => new ApiProblem(ProblemKinds.Forbidden, forbidden.Because),
        RepairResult.NotFound => CommonProblems.NoOperation(broken.ToString()),
        _ => throw new InvalidOperationException($"A repair was answered with {result.GetType().Name}, which has no answer here."),
    };

    private static ApiProblem Outdated(RepairPlan plan) =>
        new(ProblemKinds.PlanOutdated, $"{plan.Broken.ServiceName} is not as it was when the plan of the repair was read. Nothing was sent. Read it again and decide again.")
        {
            Headers = { ["ETag"] = PlanTag.Of(plan.Fingerprint) },
            Members = { ["fingerprint"] = plan.Fingerprint.Value, ["repairPlan"] = ApiUrls.RepairPlan(plan.Broken.Id, plan.Direction) },
        };

    private static ApiProblem Refused(ProblemKind kind, RepairResult.Refused refused)
    {
        var problem = SwapAnswers.Refused(kind, refused.Findings, $"Swap {refused.Plan.Broken.Id} cannot be repaired.");
        problem.Members["repairPlan"] = ApiUrls.RepairPlan(refused.Plan.Broken.Id, refused.Plan.Direction);
        return problem;
    }
}
