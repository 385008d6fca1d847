using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Bells;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Web.Api.Problems;
using Portal.Web.Operators;

namespace Portal.Web.Api.Bells;

/// <summary>Ready bells: to be told when a pair can be swapped. It comes to the same <see cref="ReadyBells"/> as the pages.</summary>
internal static class BellsApi
{
    public static void MapBells(this IEndpointRouteBuilder api)
    {
        var bell = api.MapGroup("/services/{key}/bell").WithTags("Services").Answers(ProblemKinds.ServiceNotFound, ProblemKinds.LogUnavailable);
        bell.MapGet("", Get).WithName("getBell").WithSummary("Read your ready bell on a service").Answers(ProblemKinds.BellNotFound);
        bell.MapPut("", SetAsync).WithName("setBell").WithSummary("Be told when a service can be swapped")
            .WithDescription("The portal's pages and the channels that want it tell you once. The bell expires, and ends when either side becomes another. Set twice it is one.")
            .Answers(ProblemKinds.CrossSite, ProblemKinds.BellNeedless);
        bell.MapDelete("", PutAwayAsync).WithName("putAwayBell").WithSummary("Take your ready bell back").Answers(ProblemKinds.CrossSite);
    }

    private static Results<Ok<BellView>, ApiProblem> Get(string key, ReadyBells bells, VisibleEstate estate, CurrentOperator by) =>
        Seen(key, estate) is not { } service ? CommonProblems.NoService(key)
        : bells.Of(service, by.Value) is { } bell ? TypedResults.Ok(BellView.Of(bell))
        : new ApiProblem(ProblemKinds.BellNotFound, "You have no bell on this service.");

    private static async Task<Results<Ok<BellView>, ApiProblem>> SetAsync(string key, ReadyBells bells, CurrentOperator by, CancellationToken cancellationToken) =>
        !ServiceKey.TryParse(key, out var service) ? CommonProblems.NoService(key) : await bells.SetAsync(service, by.Access, cancellationToken) switch
        {
            BellResult.Set set => TypedResults.Ok(BellView.Of(set.Bell)),
            BellResult.Needless needless => new ApiProblem(ProblemKinds.BellNeedless, needless.Because),
            _ => CommonProblems.NoService(key),
        };

    private static async Task<Results<NoContent, ApiProblem>> PutAwayAsync(string key, ReadyBells bells, VisibleEstate estate, CurrentOperator by, CancellationToken cancellationToken)
    {
        if (Seen(key, estate) is not { } service)
            return CommonProblems.NoService(key);
        await bells.PutAwayAsync(service, by.Value, cancellationToken);
        return TypedResults.NoContent();
    }

    private static ServiceKey? Seen(string key, VisibleEstate estate) => ServiceKey.TryParse(key, out var service) && estate.Now.Find(service) is not null ? service : null;
}
