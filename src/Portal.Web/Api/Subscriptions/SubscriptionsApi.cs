using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Policies;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Subscriptions;

/// <summary>The subscriptions that the portal reads.</summary>
internal static class SubscriptionsApi
{
    public static void MapSubscriptions(this IEndpointRouteBuilder api) =>
        api.MapGet("/subscriptions", List).WithTags("Services").WithName("listSubscriptions")
            .WithSummary("List the subscriptions")
            .WithDescription("All subscriptions that the portal may read, as of the last reading.")
            .Answers(ProblemKinds.NotReadYet);

    private static Results<Ok<SubscriptionList>, ApiProblem> List(VisibleEstate estate) =>
        estate.Now is { ReadAt: not null } snapshot
            ? TypedResults.Ok(new SubscriptionList([.. snapshot.Subscriptions.Select(SubscriptionView.Of)]))
            : CommonProblems.NotReadYet(estate.Now);
}
