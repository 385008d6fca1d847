using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Web.Api.Problems;
using Portal.Web.Api.Swaps;
using Portal.Web.Operators;

namespace Portal.Web.Api.Operations;

/// <summary>Mending what a swap left broken, and stopping one that waits. It comes to the same <see cref="RepairService"/> as the pages.</summary>
internal static class RepairsApi
{
    public static void MapRepairs(this IEndpointRouteBuilder api)
    {
        var operation = api.MapGroup("/operations/{id}").WithTags("Operations").Answers(ProblemKinds.OperationNotFound, ProblemKinds.LogUnavailable);
        operation.MapGet("/repair-plan/{way}", PlanAsync).WithName("getRepairPlan")
            .WithSummary("Plan a repair")
            .WithDescription("Reads both sides afresh and judges every check. `commands` are the same requests for `az rest` and PowerShell. The fingerprint comes as `ETag` too; the repair sends it back in `If-Match`.")
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CloudUnavailable);
        operation.MapPost("/repair/{way}", RepairAsync).WithName("startRepair")
            .Accepts<SwapBody>(isOptional: true, MediaTypeNames.Application.Json)
            .WithSummary("Repair a broken swap")
            .WithDescription("Takes the service over from the broken operation and starts one of its own, which states what the pair shall be. Read the plan of the repair, decide, and send its fingerprint in `If-Match`.")
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.RepairRefused, ProblemKinds.SwapBusy, ProblemKinds.PlanOutdated, ProblemKinds.TooLarge)
            .Answers(ProblemKinds.NotJson, ProblemKinds.ReasonMissing, ProblemKinds.ConfirmMissing, ProblemKinds.PlanMissing, ProblemKinds.CloudUnavailable, ProblemKinds.WriteUnknown);
        operation.MapPost("/stop", StopAsync).WithName("stopOperation")
            .WithSummary("Stop trying")
            .WithDescription("Ends the tries of an operation that Azure refused for now. Nothing is sent again; both sides are read and tell what came of it.")
            .Answers(ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.NotWaiting);
    }

    private static async Task<Results<Ok<RepairPlanView>, ApiProblem>> PlanAsync(string id, string way, [AsParameters] RepairDoor door, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!OperationsQuery.TryId(id, out var broken))
            return CommonProblems.NoOperation(id);
        if (Way(way) is not { } direction)
            return NoWay(way);
        switch (await door.Repairs.PlanAsync(broken, direction, door.By.Access, cancellationToken))
        {
            case RepairPlanResult.Found found:
                response.Headers.ETag = PlanTag.Of(found.Plan.Fingerprint);
                return TypedResults.Ok(RepairPlanView.Of(found.Plan));
            case RepairPlanResult.Unavailable unavailable:
                return CommonProblems.Unavailable(unavailable.Failure);
            default:
                return CommonProblems.NoOperation(id);
        }
    }

    private static async Task<Results<Accepted<OperationView>, ApiProblem>> RepairAsync(
        string id, string way, [AsParameters] SwapHeaders headers, SwapBodyReading body, [AsParameters] RepairDoor door)
    {
        if (!OperationsQuery.TryId(id, out var broken))
            return CommonProblems.NoOperation(id);
        if (Way(way) is not { } direction)
            return NoWay(way);
        if (body.Unread is { } unread)
            return unread;
        if (headers.Errors(out var plan).Concat(body.Errors).Concat(Superfluous(body.Body)).ToList() is { Count: > 0 } errors)
            return CommonProblems.Invalid(errors);
        if (string.IsNullOrEmpty(headers.IfMatch))
            return new ApiProblem(ProblemKinds.PlanMissing, $"Read {ApiUrls.RepairPlan(broken, direction)} and send its ETag in If-Match.");

        var request = new RepairRequest(broken, direction, plan, body.Body.Reason, headers.IdempotencyKey) { Confirm = body.Body.Confirm, Overrides = body.Body.Override };
        // A request that came in whole counts: a connection lost now must not end it between two steps.
        return RepairAnswers.Of(await door.Repairs.RepairAsync(request, door.By.Access, door.Lifetime.ApplicationStopping), broken);
    }

    private static async Task<Results<Ok<OperationView>, ApiProblem>> StopAsync(string id, [AsParameters] RepairDoor door)
    {
        if (!OperationsQuery.TryId(id, out var waiting))
            return CommonProblems.NoOperation(id);
        return await door.Repairs.StopTryingAsync(waiting, door.By.Access, door.Lifetime.ApplicationStopping) switch
        {
            StopResult.Stopped stopped => TypedResults.Ok(OperationView.Of(stopped.Operation)),
            StopResult.NotWaiting { Operation: var now } => new ApiProblem(ProblemKinds.NotWaiting, $"Swap {now.Id} does not wait: {OperationSteps.Headline(now)}.") { Members = { ["operation"] = OperationView.Of(now) } },
            StopResult.Forbidden refused => new ApiProblem(ProblemKinds.Forbidden, refused.Because),
            _ => CommonProblems.NoOperation(id),
        };
    }

    private static RepairDirection? Way(string way) => way switch { "back" => RepairDirection.Back, "forward" => RepairDirection.Forward, _ => null };

    private static ApiProblem NoWay(string way) =>
        CommonProblems.Invalid(new RequestError($"“{CommonProblems.Echo(way)}” is neither back nor forward.") { Parameter = "way" });

    private static IEnumerable<RequestError> Superfluous(SwapBody body) =>
        body.Acknowledged is null ? [] : [new RequestError("A repair takes reason, confirm and override; it has no warnings to acknowledge.") { Pointer = "#/acknowledged" }];

    /// <summary>What a repair needs.</summary>
    internal sealed record RepairDoor(RepairService Repairs, CurrentOperator By, IHostApplicationLifetime Lifetime);
}
