using Portal.Domain.Policies.Rules;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Rules;

/// <summary>How each result of setting a rule is answered when it was not set.</summary>
internal static class RuleAnswers
{
    public static ApiProblem No(RuleResult result) => result switch
    {
        RuleResult.Invalid invalid => Invalid([.. invalid.Faults]),
        RuleResult.Forbidden forbidden => new ApiProblem(ProblemKinds.RuleForbidden, forbidden.Because),
        RuleResult.Changed => new ApiProblem(ProblemKinds.RuleChanged, "Somebody else changed it in the same moment. Read it again and decide again."),
        RuleResult.NotFound => NotFound(),
        _ => throw new InvalidOperationException($"A rule was answered with {result.GetType().Name}, which has no answer here."),
    };

    public static ApiProblem NotFound() => new(ProblemKinds.RuleNotFound, "There is no such rule, or not any more.");

    public static ApiProblem Invalid(params IReadOnlyList<RuleFault> faults) =>
        CommonProblems.Invalid([.. faults.Select(fault => new RequestError(fault.Sentence) { Pointer = fault.Place.Length > 0 ? $"#/{fault.Place}" : "#" })]);

    public static ApiProblem NoScope(string text) => Invalid(new RuleFault("scope",
        $"“{CommonProblems.Echo(text)}” is no scope. Write *, /subscriptions/<id>, /subscriptions/<id>/resourceGroups/<name>, team=<name> or service=<key>."));
}
