using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Policies;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Operations;

/// <summary>All swaps that this portal wrote down.</summary>
internal static class OperationsApi
{
    public static void MapOperations(this IEndpointRouteBuilder api)
    {
        var operations = api.MapGroup("/operations").WithTags("Operations").Answers(ProblemKinds.LogUnavailable);
        operations.MapGet("", ListAsync).WithName("listOperations")
            .WithSummary("List operations, newest first")
            .WithDescription("50 a page. With `active=true` those that are not settled: they hold their service.")
            .Answers(ProblemKinds.InvalidRequest);
        operations.MapGet("/{id}", GetAsync).WithName("getOperation")
            .WithSummary("Follow an operation")
            .WithDescription("Read it again until `state` is not `running`. An operation goes on by itself, whoever watches.")
            .Answers(ProblemKinds.OperationNotFound);
    }

    private static async Task<Results<Ok<OperationPage>, ApiProblem>> ListAsync(
        [AsParameters] OperationsQuery query, VisibleOperations feed, CancellationToken cancellationToken)
    {
        if (query.Errors().ToList() is { Count: > 0 } errors)
            return CommonProblems.Invalid(errors);

        var found = await feed.ListAsync(query.ToFilter(), cancellationToken);
        var page = found.Take(OperationsQuery.PageSize).ToList();
        return TypedResults.Ok(new OperationPage(
            [.. page.Select(OperationView.Of)], found.Count > OperationsQuery.PageSize ? query.After(page[^1]) : null));
    }

    private static async Task<Results<Ok<OperationView>, ApiProblem>> GetAsync(string id, VisibleOperations feed, CancellationToken cancellationToken) =>
        OperationsQuery.TryId(id, out var number) && await feed.FindAsync(number, cancellationToken) is { } operation
            ? TypedResults.Ok(OperationView.Of(operation))
            : CommonProblems.NoOperation(id);
}
