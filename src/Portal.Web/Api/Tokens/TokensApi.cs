using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Web.Api.Bodies;
using Portal.Web.Api.Problems;
using Portal.Web.Operators;
using Portal.Web.Operators.Tokens;

namespace Portal.Web.Api.Tokens;

/// <summary>Personal tokens for scripts. It comes to the same <see cref="TokenDesk"/> as the page.</summary>
internal static class TokensApi
{
    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        var tokens = api.MapGroup("/tokens").WithTags("Access").Answers(ProblemKinds.LogUnavailable);
        tokens.MapGet("", List).WithName("listTokens")
            .WithSummary("List personal tokens")
            .WithDescription("Your own, also those that hold no more; those of everybody for who owns everything. Secrets are not kept, so none is told.");
        tokens.MapPost("", IssueAsync).Accepts<TokenBody>(MediaTypeNames.Application.Json).WithName("makeToken")
            .WithSummary("Make a personal token")
            .WithDescription("The answer tells the token once. Send it as `Authorization: Bearer <token>`: it does what you may do, within its role and scope, and dies with your roles. A token cannot make another one.")
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.NotJson, ProblemKinds.TooLarge, ProblemKinds.CrossSite, ProblemKinds.TokenRefused);
        tokens.MapDelete("/{token}", RevokeAsync).WithName("revokeToken")
            .WithSummary("Revoke a personal token")
            .WithDescription("It opens nothing any more: here at once, at other instances of the portal within `Sessions:RecheckSeconds`.")
            .Answers(ProblemKinds.CrossSite, ProblemKinds.TokenNotFound);
    }

    private static Ok<TokenList> List(TokenDesk desk, CurrentOperator by, TimeProvider time) => TypedResults.Ok(new TokenList([.. desk.Visible(by.Access).Select(token => TokenView.Of(token, time.GetUtcNow()))]));

    private static async Task<Results<Created<NewTokenView>, ApiProblem>> IssueAsync(JsonBody<TokenBody> body, TokenDesk desk, CurrentOperator by, TimeProvider time, CancellationToken cancellationToken)
    {
        if (body.Value is not { } said)
            return body.Unread!;
        return await desk.IssueAsync(said.ToDraft(), by.Access, cancellationToken) switch
        {
            TokenResult.Issued issued => TypedResults.Created(ApiUrls.Token(issued.Token.Id), new NewTokenView(issued.Text, TokenView.Of(issued.Token, time.GetUtcNow()))),
            TokenResult.Invalid { Faults: var faults } => CommonProblems.Invalid([.. faults.Select(fault => new RequestError(fault.Text) { Pointer = $"#/{fault.Member}" })]),
            TokenResult.Refused { Because: var because } => new ApiProblem(ProblemKinds.TokenRefused, because),
            var other => throw new InvalidOperationException($"Making a token came to {other}."),
        };
    }

    private static async Task<Results<NoContent, ApiProblem>> RevokeAsync(string token, TokenDesk desk, CurrentOperator by, CancellationToken cancellationToken) =>
        await desk.RevokeAsync(token, by.Access, cancellationToken) is TokenResult.Revoked
            ? TypedResults.NoContent()
            : new ApiProblem(ProblemKinds.TokenNotFound, $"No personal token of yours has the id “{CommonProblems.Echo(token)}”.");
}
