using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;
using Portal.Web.Api.Operations;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Swaps;

/// <summary>How each result of a swap is answered.</summary>
internal static class SwapAnswers
{
    public static Results<Accepted<OperationView>, ApiProblem> Of(SwapResult result, ServiceKey service) => result switch
    {
        SwapResult.Started started => TypedResults.Accepted(ApiUrls.Operation(started.Operation.Id), OperationView.Of(started.Operation)),
        SwapResult.Outdated outdated => Outdated(outdated.Plan),
        SwapResult.Refused refused => Refused(KindOf(refused.Findings, ProblemKinds.SwapRefused), refused),
        SwapResult.Busy busy => Busy(busy.Operation, service),
        SwapResult.Forbidden forbidden => new ApiProblem(ProblemKinds.Forbidden, forbidden.Because),
        SwapResult.Unavailable unavailable => CommonProblems.Unavailable(unavailable.Failure),
        SwapResult.Unconfirmed unconfirmed => CommonProblems.Unconfirmed(unconfirmed.Because),
        SwapResult.NotFound => CommonProblems.NoService(service.Value),
        _ => throw new InvalidOperationException($"A swap was answered with {result.GetType().Name}, which has no answer here."),
    };

    /// <summary>What only has to be said, or asked for, has a kind of its own.</summary>
    /// <param name="otherwise">When anything else is in the way, too.</param>
    public static ProblemKind KindOf(IReadOnlyList<Finding> findings, ProblemKind otherwise) => findings.Select(finding => finding.Code).ToList() switch
    {
        [ReasonIsGiven.RuleCode] => ProblemKinds.ReasonMissing,
        [NameIsTyped.RuleCode] or [ReasonIsGiven.RuleCode, NameIsTyped.RuleCode] => ProblemKinds.ConfirmMissing,
        [.. var said, SecondPersonApproves.RuleCode] when said.TrueForAll(code => code is ReasonIsGiven.RuleCode or NameIsTyped.RuleCode) => ProblemKinds.ApprovalMissing,
        _ => otherwise,
    };

    public static ApiProblem Outdated(SwapPlan plan) =>
        new(ProblemKinds.PlanOutdated, $"{plan.Service.Name} is not as it was when the plan was read. Nothing was sent. Read the plan again and decide again.")
        {
            Headers = { ["ETag"] = PlanTag.Of(plan.Fingerprint) },
            Members =
            {
                ["fingerprint"] = plan.Fingerprint.Value,
                ["direction"] = plan.Direction?.Sentence,
                ["now"] = PairView.Now(plan.Service),
                ["swapPlan"] = ApiUrls.SwapPlan(plan.Service.Key),
            },
        };

    private static ApiProblem Refused(ProblemKind kind, SwapResult.Refused refused)
    {
        var problem = Refused(kind, refused.Findings, $"{refused.Plan.Service.Name} has nothing to swap: an address is missing.");
        problem.Members["swapPlan"] = ApiUrls.SwapPlan(refused.Plan.Service.Key);
        return problem;
    }

    /// <param name="otherwise">What to say when no finding says it.</param>
    public static ApiProblem Refused(ProblemKind kind, IReadOnlyList<Finding> findings, string otherwise) => new(kind, findings.Count == 0 ? otherwise : string.Join(" ", findings.Select(Sentence)))
    {
        Members =
        {
            ["findings"] = findings.Select(FindingView.Of).ToList(),
            ["errors"] = findings.Select(finding => new RequestError(Sentence(finding)) { Code = finding.Code, Pointer = Place(finding) }).ToList(),
        },
    };

    public static ApiProblem Busy(Operation operation, ServiceKey service)
    {
        var isOther = operation.ServiceKey != service;
        var who = $"{operation.StartedBy.Name} started {(operation.Change is null ? "swap" : "operation")} {operation.Id} of {operation.ServiceName} at {operation.StartedAt.UtcDateTime:HH:mm:ss} UTC";
        return new(isOther ? ProblemKinds.IdempotencyKeyUsed : ProblemKinds.SwapBusy,
            isOther ? $"{who} with this Idempotency-Key. Use a new one." : $"{who}. {OperationSteps.Headline(operation)}. Wait for its end, then read the plan again.")
        {
            Headers = { ["Location"] = ApiUrls.Operation(operation.Id) },
            Members =
            {
                ["operation"] = OperationView.Of(operation),
                ["startedBy"] = operation.StartedBy.Name,
                ["startedAt"] = operation.StartedAt,
            },
        };
    }

    private static string Sentence(Finding finding) => $"{finding.Because} {finding.Remedy}".Trim();

    private static string? Place(Finding finding) => finding.Code switch
    {
        ReasonIsGiven.RuleCode => "#/reason",
        NameIsTyped.RuleCode => "#/confirm",
        WindowIsOpen.RuleCode or ServiceIsNotLocked.RuleCode => "#/override",
        _ => finding.Warns ? "#/acknowledged" : null,
    };
}
