using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Policies;
using Portal.Domain;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.Web.Api.Operations;
using Portal.Web.Api.Problems;
using Portal.Web.Operators;

namespace Portal.Web.Api.Swaps;

/// <summary>The door to a swap for programs. It comes to the same <see cref="SwapService"/> as the dialog.</summary>
internal static class SwapsApi
{
    public static void MapSwaps(this IEndpointRouteBuilder api) =>
        api.MapPost("/services/{key}/swaps", PostAsync).WithTags("Swaps").WithName("startSwap")
            .Accepts<SwapBody>(isOptional: true, MediaTypeNames.Application.Json)
            .WithSummary("Swap the two addresses")
            .WithDescription(
                "Read the swap plan, decide, and send its fingerprint in `If-Match`. Everything is read and checked again; nothing is sent to Azure before the operation is written down. "
                + "The answer is the operation, which goes on by itself: follow it at `Location`. The same plan sent twice by one operator is one swap while that swap runs; "
                + "with an `Idempotency-Key` it is one swap for ever.")
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.ServiceNotFound, ProblemKinds.SwapRefused)
            .Answers(ProblemKinds.SwapBusy, ProblemKinds.IdempotencyKeyUsed, ProblemKinds.PlanOutdated, ProblemKinds.TooLarge, ProblemKinds.NotJson)
            .Answers(ProblemKinds.ReasonMissing, ProblemKinds.ConfirmMissing, ProblemKinds.ApprovalMissing, ProblemKinds.PlanMissing, ProblemKinds.CloudUnavailable, ProblemKinds.LogUnavailable, ProblemKinds.WriteUnknown, ProblemKinds.NotReadYet);

    private static async Task<Results<Accepted<OperationView>, ApiProblem>> PostAsync(
        string key, [AsParameters] SwapHeaders headers, SwapBodyReading body, [AsParameters] SwapDoor door)
    {
        if (door.Estate.Now is not { ReadAt: not null } snapshot)
            return CommonProblems.NotReadYet(door.Estate.Now);
        if (!ServiceKey.TryParse(key, out var service) || snapshot.Find(service) is null)
            return CommonProblems.NoService(key);
        if (body.Unread is { } unread)
            return unread;
        if (headers.Errors(out var plan).Concat(body.Errors).ToList() is { Count: > 0 } errors)
            return CommonProblems.Invalid(errors);
        if (string.IsNullOrEmpty(headers.IfMatch))
            return new ApiProblem(ProblemKinds.PlanMissing, $"Read {ApiUrls.SwapPlan(service)} and send its ETag in If-Match.");

        var acknowledged = (body.Body.Acknowledged ?? []).Distinct(StringComparer.Ordinal).ToEquatableList();
        var request = new SwapRequest(service, plan, body.Body.Reason, acknowledged, headers.IdempotencyKey) { Confirm = body.Body.Confirm, Overrides = body.Body.Override };
        // A request that came in whole counts: a connection lost now must not end it between two steps.
        return SwapAnswers.Of(await door.Swaps.SwapAsync(request, door.By.Access, door.Lifetime.ApplicationStopping), service);
    }

    /// <summary>What a swap needs.</summary>
    internal sealed record SwapDoor(SwapService Swaps, VisibleEstate Estate, CurrentOperator By, IHostApplicationLifetime Lifetime);
}
