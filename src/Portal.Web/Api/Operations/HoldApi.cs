using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Web.Api.Problems;
using Portal.Web.Api.Swaps;
using Portal.Web.Operators;

namespace Portal.Web.Api.Operations;

/// <summary>Ending a swap while it counts down. It comes to the same <see cref="SwapService"/> as the pages.</summary>
internal static class HoldApi
{
    public static void MapHold(this IEndpointRouteBuilder api) => api.MapPost("/operations/{id}/hold", HoldAsync).WithTags("Operations").WithName("holdOperation")
        .Accepts<SwapBody>(isOptional: true, MediaTypeNames.Application.Json)
        .WithSummary("Hold a swap that counts down")
        .WithDescription("Nothing was sent, and nothing will be. `reason` is one sentence for the record.")
        .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.OperationNotFound, ProblemKinds.NotCountingDown, ProblemKinds.TooLarge, ProblemKinds.NotJson, ProblemKinds.LogUnavailable);

    private static async Task<Results<Ok<OperationView>, ApiProblem>> HoldAsync(string id, SwapBodyReading body, SwapService swaps, CurrentOperator by, IHostApplicationLifetime lifetime)
    {
        if (!OperationsQuery.TryId(id, out var swap))
            return CommonProblems.NoOperation(id);
        if (body.Unread is { } unread)
            return unread;
        if (body.Errors.Concat(Superfluous(body.Body)).ToList() is { Count: > 0 } errors)
            return CommonProblems.Invalid(errors);
        // A hold that came in whole counts, whatever becomes of the connection.
        return await swaps.HoldAsync(swap, body.Body.Reason, by.Access, lifetime.ApplicationStopping) switch
        {
            null => CommonProblems.NoOperation(id),
            { IsBreathing: true } => new ApiProblem(ProblemKinds.Forbidden, $"Holding a swap asks for the role {OperatorRoles.Least(OperatorRight.Swap)}, which you do not have there."),
            { Status: OperationStatus.Canceled } held => TypedResults.Ok(OperationView.Of(held)),
            var now => new ApiProblem(ProblemKinds.NotCountingDown, $"Swap {now.Id} does not count down: {OperationSteps.Headline(now)}.") { Members = { ["operation"] = OperationView.Of(now) } },
        };
    }

    private static IEnumerable<RequestError> Superfluous(SwapBody body) =>
        body.Acknowledged is null ? [] : [new RequestError("A hold takes a reason only.") { Pointer = "#/acknowledged" }];
}
