using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Policies.Rules;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Rules;

/// <summary>Services that somebody wants to be left alone.</summary>
internal static class LocksApi
{
    public static void MapLocks(this IEndpointRouteBuilder api)
    {
        var locks = api.MapGroup("/locks").WithTags("Rules").Answers(ProblemKinds.LogUnavailable);
        locks.MapGet("", List).WithName("listLocks").WithSummary("List locks").WithDescription("Those that hold for something that you see.");
        locks.MapPost("", LockAsync).WithName("addLock").WithSummary("Lock a service, or more than one")
            .WithDescription("One service: for Operators. A wider scope: for Owners.").Accepts<LockBody>(MediaTypeNames.Application.Json)
            .Answers(ProblemKinds.CrossSite, ProblemKinds.InvalidRequest, ProblemKinds.NotJson, ProblemKinds.TooLarge, ProblemKinds.RuleForbidden, ProblemKinds.RuleNotFound);
        locks.MapDelete("/{lock}", UnlockAsync).WithName("removeLock").WithSummary("Unlock").WithDescription("For whoever locked it, and for Owners.")
            .Answers(ProblemKinds.CrossSite, ProblemKinds.RuleForbidden, ProblemKinds.RuleNotFound, ProblemKinds.RuleChanged);
    }

    private static Ok<RuleList<LockView>> List([AsParameters] RuleDoor door) => TypedResults.Ok(new RuleList<LockView>([.. door.Rules.Now.Locks.Select(LockView.Of)]));

    private static async Task<Results<Ok<LockView>, ApiProblem>> LockAsync(StrictBody<LockBody> body, [AsParameters] RuleDoor door, CancellationToken cancellationToken)
    {
        if (body.Value is not { } wanted)
            return body.Fault!;
        if (RuleScope.Parse(wanted.Scope) is not { } scope)
            return RuleAnswers.NoScope(wanted.Scope);
        var result = await door.Keeper.LockAsync(scope, wanted.Reason, wanted.Until, door.By.Access, cancellationToken);
        return result is RuleResult.Done done && door.Rules.Now.Locks.FirstOrDefault(held => held.Id == done.Id) is { } set ? TypedResults.Ok(LockView.Of(set)) : RuleAnswers.No(result);
    }

    private static async Task<Results<NoContent, ApiProblem>> UnlockAsync(string @lock, [AsParameters] RuleDoor door, CancellationToken cancellationToken) =>
        await door.Keeper.UnlockAsync(@lock, door.By.Access, cancellationToken) is var result && result is RuleResult.Done ? TypedResults.NoContent() : RuleAnswers.No(result);
}
