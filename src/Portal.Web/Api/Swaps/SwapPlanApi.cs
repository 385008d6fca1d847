using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;
using Portal.Web.Api.Problems;
using Portal.Web.Operators;

namespace Portal.Web.Api.Swaps;

/// <summary>What a swap of a service would do.</summary>
internal static class SwapPlanApi
{
    public static void MapSwapPlan(this IEndpointRouteBuilder api) =>
        api.MapGet("/services/{key}/swap-plan", GetAsync).WithTags("Swaps").WithName("getSwapPlan")
            .WithSummary("Plan a swap")
            .WithDescription("Reads both deployments afresh and judges every check. The fingerprint comes as `ETag` too; a swap sends it back in `If-Match`.")
            .Answers(ProblemKinds.ServiceNotFound, ProblemKinds.CloudUnavailable, ProblemKinds.LogUnavailable, ProblemKinds.NotReadYet);

    private static async Task<Results<Ok<SwapPlanView>, ApiProblem>> GetAsync(string key, [AsParameters] PlanDoor door, HttpResponse response, CancellationToken cancellationToken)
    {
        if (door.Estate.Now.ReadAt is null)
            return CommonProblems.NotReadYet(door.Estate.Now);
        if (!ServiceKey.TryParse(key, out var service))
            return CommonProblems.NoService(key);

        switch (await door.Swaps.PlanAsync(service, TimeSpan.Zero, door.By.Access, cancellationToken))
        {
            case PlanResult.Found found:
                response.Headers.ETag = PlanTag.Of(found.Plan.Fingerprint);
                return TypedResults.Ok(SwapPlanView.Of(found.Plan, door.Rules.Settings, await door.Rules.LookAsync(Deed.Of(found.Plan), door.By.Access, cancellationToken), door.Lists.Of(found.Plan.Service)));
            case PlanResult.Unavailable unavailable:
                return CommonProblems.Unavailable(unavailable.Failure);
            default:
                return CommonProblems.NoService(key);
        }
    }

    /// <summary>What planning needs.</summary>
    internal sealed record PlanDoor(SwapService Swaps, VisibleEstate Estate, CurrentOperator By, SwapRules Rules, ChangeLists Lists);
}
