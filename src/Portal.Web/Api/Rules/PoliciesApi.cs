using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Web.Api.Problems;
using Portal.Web.Operators;

namespace Portal.Web.Api.Rules;

/// <summary>How much is asked before a deed.</summary>
internal static class PoliciesApi
{
    public static void MapPolicies(this IEndpointRouteBuilder api)
    {
        var policies = api.MapGroup("/policies").WithTags("Rules").Answers(ProblemKinds.LogUnavailable);
        policies.MapGet("", List).WithName("listPolicies").WithSummary("List what is asked before a swap");
        var owners = policies.MapGroup("").RequireAuthorization(PortalPolicies.Govern).Answers(ProblemKinds.CrossSite, ProblemKinds.RuleForbidden, ProblemKinds.InvalidRequest, ProblemKinds.RuleNotFound, ProblemKinds.RuleChanged);
        owners.MapPut("", SetAsync).WithName("setPolicy").WithSummary("Set what is asked in a scope").WithDescription("In place of what was set for the same scope.")
            .Accepts<FrictionBody>(MediaTypeNames.Application.Json).Answers(ProblemKinds.NotJson, ProblemKinds.TooLarge);
        owners.MapDelete("", RemoveAsync).WithName("removePolicy").WithSummary("Remove what is asked in a scope");
    }

    private static Ok<PolicyList> List([AsParameters] RuleDoor door, SwapPolicy settings) => TypedResults.Ok(new PolicyList(
        settings.Reason, settings.Friction, settings.ApprovalsHold.TotalMinutes, [.. door.Rules.Now.Frictions.Select(FrictionView.Of)]));

    private static async Task<Results<Ok<FrictionView>, ApiProblem>> SetAsync(StrictBody<FrictionBody> body, [AsParameters] RuleDoor door, CancellationToken cancellationToken)
    {
        if (body.Value is not { } wanted)
            return body.Fault!;
        if (RuleScope.Parse(wanted.Scope) is not { } scope)
            return RuleAnswers.NoScope(wanted.Scope);
        var result = await door.Keeper.SetFrictionAsync(wanted.ToRule(scope), door.By.Access, cancellationToken);
        return result is RuleResult.Done && door.Rules.Now.Frictions.FirstOrDefault(rule => rule.Scope == scope) is { } set ? TypedResults.Ok(FrictionView.Of(set)) : RuleAnswers.No(result);
    }

    /// <param name="scope">As it is listed.</param>
    /// <param name="door">What setting needs.</param>
    /// <param name="cancellationToken">Of the caller.</param>
    private static async Task<Results<NoContent, ApiProblem>> RemoveAsync(string? scope, [AsParameters] RuleDoor door, CancellationToken cancellationToken)
    {
        if (RuleScope.Parse(scope) is not { } known)
            return RuleAnswers.NoScope(scope ?? "");
        var removed = new FrictionBody { Scope = known.ToString()! }.ToRule(known) with { IsRemoved = true };
        return await door.Keeper.SetFrictionAsync(removed, door.By.Access, cancellationToken) is var result && result is RuleResult.Done ? TypedResults.NoContent() : RuleAnswers.No(result);
    }
}
