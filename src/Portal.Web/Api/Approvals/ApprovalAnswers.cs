using Portal.Domain.HostedServices;
using Portal.Domain.Policies.Rules;
using Portal.Web.Api.Changes;
using Portal.Web.Api.Problems;
using Portal.Web.Api.Rules;
using Portal.Web.Api.Swaps;

namespace Portal.Web.Api.Approvals;

/// <summary>How each result of a request for approval is answered when nothing was done.</summary>
internal static class ApprovalAnswers
{
    /// <param name="service">For requests of a service; null for requests by their id.</param>
    public static ApiProblem No(ApprovalResult result, ServiceKey? service) => result switch
    {
        ApprovalResult.Outdated { Plan.Change: { } change } => ChangeAnswers.Outdated(change),
        ApprovalResult.Outdated outdated => SwapAnswers.Outdated(outdated.Plan.Swap!),
        ApprovalResult.Refused { Plan.Change: { } change } refused => SwapAnswers.Refused(ProblemKinds.ChangeRefused, refused.Findings, $"{change.Change.Title} is not possible."),
        ApprovalResult.Refused refused => SwapAnswers.Refused(ProblemKinds.SwapRefused, refused.Findings, $"{refused.Plan.Service.Name} has nothing to swap."),
        ApprovalResult.NotNeeded => new ApiProblem(ProblemKinds.ApprovalNotNeeded, "The policy of this service asks for no second person here. Go on without one."),
        ApprovalResult.NotWaiting over => new ApiProblem(ProblemKinds.ApprovalEnded, $"The request is {over.Approval.State.ToString().ToLowerInvariant()}. {over.Approval.Because}".TrimEnd())
        {
            Members = { ["approval"] = ApprovalView.Of(over.Approval, mayDecide: false) },
        },
        ApprovalResult.Missing missing => RuleAnswers.Invalid(missing.Fault),
        ApprovalResult.Forbidden forbidden => new ApiProblem(ProblemKinds.Forbidden, forbidden.Because),
        ApprovalResult.Unavailable unavailable => CommonProblems.Unavailable(unavailable.Failure),
        ApprovalResult.NotFound => service is { } key ? CommonProblems.NoService(key.Value) : NotFound(),
        _ => throw new InvalidOperationException($"A request for approval was answered with {result.GetType().Name}, which has no answer here."),
    };

    public static ApiProblem NotFound() => new(ProblemKinds.ApprovalNotFound, "There is no such request, or it ended more than three days ago.");
}
