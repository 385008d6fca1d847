using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Health;

/// <summary>For the machine that runs the portal: is it alive, and may it get requests?</summary>
internal static class HealthApi
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder root)
    {
        var health = root.MapGroup("").WithTags("Health").AllowAnonymous();
        health.MapGet(ApiUrls.Live, () => TypedResults.Ok(new HealthView("live"))).WithName("isLive")
            .WithSummary("Is the portal alive?")
            .WithDescription("200 for as long as the process serves. Looks at nothing else, so that a fault of Azure restarts nothing.");
        health.MapGet(ApiUrls.Ready, GetReadyAsync).WithName("isReady")
            .WithSummary("Is the portal ready?")
            .WithDescription("200 when the database answers in its newest form and the services were read once.")
            .Answers(ProblemKinds.NotReady);
    }

    private static async Task<Results<Ok<HealthView>, ApiProblem>> GetReadyAsync(
        OperatorSession session, ServiceEstate estate, OperationFeed feed, TimeProvider time, CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        if (estate.Now.ReadAt is null)
            reasons.Add($"The services were not read yet.{string.Concat(estate.Now.Problems.Select(problem => $" {problem.Failure.Sentence}").Distinct())}");
        if (await FaultAsync(feed, time, cancellationToken) is { } fault)
            reasons.Add(fault);
        if (reasons.Count == 0)
            return TypedResults.Ok(new HealthView("ready"));
        // Reasons name folders, servers and subscriptions: not for everybody who can reach the address.
        return !session.Access.MaySomewhere(OperatorRight.See)
            ? new ApiProblem(ProblemKinds.NotReady, "The portal's log says why.")
            : new ApiProblem(ProblemKinds.NotReady, string.Join(" ", reasons)) { Members = { ["reasons"] = reasons } };
    }

    /// <summary>Why the operation log does not answer; null when it does.</summary>
    private static async Task<string?> FaultAsync(OperationFeed feed, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await feed.ListAsync(new OperationFilter(Take: 1), cancellationToken).WaitAsync(Patience, time, cancellationToken);
            return null;
        }
        catch (OperationLogException failure)
        {
            return failure.Message;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return "The operation log does not answer."; // Only a named failure has words for others.
        }
    }
}
