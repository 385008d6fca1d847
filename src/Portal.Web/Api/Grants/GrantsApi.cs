using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Grants;
using Portal.Web.Api.Bodies;
using Portal.Web.Api.Problems;
using Portal.Web.Operators;

namespace Portal.Web.Api.Grants;

/// <summary>Who was given which role. It comes to the same <see cref="GrantBook"/> as the page.</summary>
internal static class GrantsApi
{
    public static void MapGrants(this IEndpointRouteBuilder api)
    {
        var grants = api.MapGroup("/grants").WithTags("Access").RequireAuthorization(PortalPolicies.Govern).Answers(ProblemKinds.LogUnavailable);
        grants.MapGet("", List).WithName("listGrants")
            .WithSummary("List the roles that are given")
            .WithDescription("For Owners, and within what they own. Those from the settings come first and are changed there.");
        grants.MapPost("", GiveAsync).Accepts<GrantBody>(MediaTypeNames.Application.Json).WithName("giveRole")
            .WithSummary("Give a role")
            .WithDescription("It holds at once, for pages that are open too, and is entered into the ledger.")
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.NotJson, ProblemKinds.TooLarge, ProblemKinds.CrossSite, ProblemKinds.NotAllowed, ProblemKinds.GrantExists);
        grants.MapDelete("/{grant}", TakeAsync).WithName("takeRole")
            .WithSummary("Take a role away")
            .WithDescription("It ends at once, for pages that are open too, and is entered into the ledger. The last way by which you own something stays.")
            .Answers(ProblemKinds.CrossSite, ProblemKinds.NotAllowed, ProblemKinds.GrantNotFound, ProblemKinds.LastOwner);
    }

    private static Ok<GrantList> List(GrantBook book, CurrentOperator by) => TypedResults.Ok(new GrantList([.. book.Visible(by.Access).Select(GrantView.Of)]));

    private static async Task<Results<Created<GrantView>, ApiProblem>> GiveAsync(JsonBody<GrantBody> body, GrantBook book, CurrentOperator by, CancellationToken cancellationToken)
    {
        if (body.Value is not { } said)
            return body.Unread!;
        var result = await book.GiveAsync(said.ToDraft(), by.Access, cancellationToken);
        return result is GrantResult.Done { Role: var given } ? TypedResults.Created(ApiUrls.Grant(given.Id), GrantView.Of(given)) : Problem(result, "");
    }

    private static async Task<Results<NoContent, ApiProblem>> TakeAsync(string grant, GrantBook book, CurrentOperator by, CancellationToken cancellationToken) =>
        await book.TakeAsync(grant, by.Access, cancellationToken) switch { GrantResult.Done => TypedResults.NoContent(), var result => Problem(result, grant) };

    private static ApiProblem Problem(GrantResult result, string id) => result switch
    {
        GrantResult.Invalid { Faults: var faults } => CommonProblems.Invalid([.. faults.Select(fault => new RequestError(fault.Text) { Pointer = $"#/{fault.Member}" })]),
        GrantResult.Forbidden { Because: var because } => new(ProblemKinds.NotAllowed, because),
        GrantResult.Given { Role: var given } => new(ProblemKinds.GrantExists, $"{given.To} is given the role {given.Role} in {given.Scope} already.") { Members = { ["grant"] = GrantView.Of(given) } },
        GrantResult.LastWay { Because: var because } => new(ProblemKinds.LastOwner, because),
        _ => new(ProblemKinds.GrantNotFound, $"No role that is given has the id “{CommonProblems.Echo(id)}”."),
    };
}
