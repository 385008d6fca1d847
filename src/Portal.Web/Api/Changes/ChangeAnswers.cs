using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Changes;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Web.Api.Problems;
using Portal.Web.Api.Swaps;

namespace Portal.Web.Api.Changes;

/// <summary>How each result of a change is answered.</summary>
internal static class ChangeAnswers
{
    public static Results<Accepted<ChangeView>, ApiProblem> Of(ChangeResult result, ChangeBody body) => result switch
    {
        ChangeResult.Started started => TypedResults.Accepted(ApiUrls.Change(started.Operation.Id), ChangeView.Of(started.Operation)),
        ChangeResult.Outdated outdated => Outdated(outdated.Plan),
        ChangeResult.Refused { Findings: [{ Code: ReasonIsGiven.RuleCode }] } refused => SwapAnswers.Refused(ProblemKinds.ReasonMissing, refused.Findings, ""),
        ChangeResult.Refused refused => SwapAnswers.Refused(ProblemKinds.ChangeRefused, refused.Findings, $"{refused.Plan.Change.Title} is not possible."),
        ChangeResult.Busy busy => SwapAnswers.Busy(busy.Operation, busy.Operation.ServiceKey),
        ChangeResult.Forbidden forbidden => new ApiProblem(ProblemKinds.Forbidden, forbidden.Because),
        ChangeResult.Invalid invalid => Invalid(invalid.Because),
        ChangeResult.Unavailable unavailable => CommonProblems.Unavailable(unavailable.Failure),
        ChangeResult.Unconfirmed unconfirmed => CommonProblems.Unconfirmed(unconfirmed.Because),
        ChangeResult.NotFound => CommonProblems.NoService(body.Service ?? ""),
        _ => throw new InvalidOperationException($"A change was answered with {result.GetType().Name}, which has no answer here."),
    };

    public static async Task<Results<Ok<ChangePlanView>, ApiProblem>> OfAsync(ChangePlanResult result, string? service, SwapRules rules, Access by, HttpResponse response, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case ChangePlanResult.Found found:
                response.Headers.ETag = PlanTag.Of(found.Plan.Fingerprint);
                return TypedResults.Ok(ChangePlanView.Of(found.Plan) with { Rules = RulesView.Of(await rules.LookAsync(Deed.Of(found.Plan), by, cancellationToken)) });
            case ChangePlanResult.Invalid invalid:
                return Invalid(invalid.Because);
            case ChangePlanResult.Forbidden forbidden:
                return new ApiProblem(ProblemKinds.Forbidden, forbidden.Because);
            case ChangePlanResult.Unavailable unavailable:
                return CommonProblems.Unavailable(unavailable.Failure);
            default:
                return CommonProblems.NoService(service ?? "");
        }
    }

    public static Results<Ok<ChangeView>, ApiProblem> Of(ChangeStopResult result, string id) => result switch
    {
        ChangeStopResult.Told told => TypedResults.Ok(ChangeView.Of(told.Operation)),
        ChangeStopResult.NotWaiting not => new ApiProblem(ProblemKinds.NotWaiting, not.Because) { Members = { ["change"] = ChangeView.Of(not.Operation) } },
        ChangeStopResult.Forbidden forbidden => new ApiProblem(ProblemKinds.Forbidden, forbidden.Because),
        _ => CommonProblems.NoOperation(id),
    };

    private static ApiProblem Invalid(string because) => CommonProblems.Invalid(new RequestError(because) { Pointer = "#" });

    public static ApiProblem Outdated(ChangePlan plan) =>
        new(ProblemKinds.PlanOutdated, $"{plan.ServiceName} is not as it was when the plan was read. Nothing was sent. Read the plan again and decide again.")
        {
            Headers = { ["ETag"] = PlanTag.Of(plan.Fingerprint) },
            Members = { ["fingerprint"] = plan.Fingerprint.Value, ["plan"] = ChangePlanView.Of(plan) },
        };
}
