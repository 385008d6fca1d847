using Microsoft.AspNetCore.Http.HttpResults;

namespace Portal.Web.Api.Problems;

/// <summary>The types of all problems, so that the address in a problem can be read.</summary>
internal static class ProblemsApi
{
    public static void MapProblems(this IEndpointRouteBuilder api)
    {
        var problems = api.MapGroup("/problems").WithTags("Problems");
        problems.MapGet("", List).WithName("listProblems").WithSummary("List all types of problems");
        problems.MapGet("/{name}", Get).WithName("getProblem").WithSummary("Read what a type of problem means")
            .Answers(ProblemKinds.ProblemNotFound);
    }

    private static Ok<ProblemTypeList> List() => TypedResults.Ok(new ProblemTypeList([.. ProblemKinds.All.Select(ProblemType.Of)]));

    private static Results<Ok<ProblemType>, ApiProblem> Get(string name) =>
        ProblemKinds.All.FirstOrDefault(kind => kind.Name == name) is { } known
            ? TypedResults.Ok(ProblemType.Of(known))
            : new ApiProblem(ProblemKinds.ProblemNotFound, $"No type of problem is named “{CommonProblems.Echo(name)}”.");
}
