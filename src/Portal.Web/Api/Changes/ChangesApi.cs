using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Web.Api.Operations;
using Portal.Web.Api.Problems;
using Portal.Web.Api.Swaps;
using Portal.Web.Operators;

namespace Portal.Web.Api.Changes;

/// <summary>The door to changes for programs. It comes to the same <see cref="ChangeService"/> as the pages.</summary>
internal static class ChangesApi
{
    public static void MapChanges(this IEndpointRouteBuilder api)
    {
        var changes = api.MapGroup("/changes").WithTags("Changes").Answers(ProblemKinds.LogUnavailable);
        changes.MapGet("", ListAsync).WithName("listChanges")
            .WithSummary("List changes, newest first")
            .WithDescription("50 a page. With `active=true` those that are not settled: they hold their service.")
            .Answers(ProblemKinds.InvalidRequest);
        changes.MapPost("", PostAsync).WithName("startChange")
            .Accepts<ChangeBody>(MediaTypeNames.Application.Json)
            .WithSummary("Start a change")
            .WithDescription(
                "Read its plan, decide, and send the plan's fingerprint in `If-Match`. Everything is read and checked again; nothing is sent to Azure before the operation is written down. "
                + "The answer is the change, which goes on by itself, step by step: follow it at `Location`. It holds its service as a swap does.")
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.ServiceNotFound, ProblemKinds.ChangeRefused, ProblemKinds.SwapBusy)
            .Answers(ProblemKinds.PlanOutdated, ProblemKinds.TooLarge, ProblemKinds.NotJson, ProblemKinds.ReasonMissing, ProblemKinds.PlanMissing, ProblemKinds.CloudUnavailable, ProblemKinds.WriteUnknown, ProblemKinds.NotReadYet);
        changes.MapGet("/{id}", GetAsync).WithName("getChange")
            .WithSummary("Follow a change")
            .WithDescription("Read it again until `state` is neither `running` nor `unknown`. `links` has what can be said to it now.")
            .Answers(ProblemKinds.OperationNotFound);
        Word(changes, "go-on", "goOnChange", "Send the next step", "Walks the next update domain, or sends the step that failed once more after a read showed that it is not done.", (stops, id, by, token) => stops.GoOnAsync(id, by, token));
        Word(changes, "roll-back", "rollBackChange", "Roll an update back", "Brings back the package and configuration that an update in place replaced, as long as it is not settled: between two update domains, and while Azure goes over them. `links.rollBack` is there when it can be done.", (stops, id, by, token) => stops.TakeBackAsync(id, by, token));
        Word(changes, "end", "endChange", "End a change where it stands", "What is done stays done; the service is free again.", (stops, id, by, token) => stops.EndAsync(id, by, token));
    }

    private static void Word(RouteGroupBuilder changes, string word, string name, string summary, string description, Func<ChangeStops, OperationId, Access, CancellationToken, Task<ChangeStopResult>> tell) =>
        changes.MapPost($"/{{id}}/{word}", async Task<Results<Ok<ChangeView>, ApiProblem>> (string id, [AsParameters] StopDoor door) =>
                OperationsQuery.TryId(id, out var number)
                    ? ChangeAnswers.Of(await tell(door.Stops, number, door.By.Access, door.Lifetime.ApplicationStopping), id)
                    : CommonProblems.NoOperation(id))
            .WithName(name).WithSummary(summary).WithDescription(description)
            .Answers(ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.OperationNotFound, ProblemKinds.NotWaiting);

    private static async Task<Results<Ok<ChangePage>, ApiProblem>> ListAsync([AsParameters] OperationsQuery query, VisibleOperations feed, CancellationToken cancellationToken)
    {
        if (query.Errors().ToList() is { Count: > 0 } errors)
            return CommonProblems.Invalid(errors);
        var found = new List<Operation>();
        for (var filter = query.ToFilter(); found.Count < filter.Take;)
        {
            var read = await feed.ListAsync(filter, cancellationToken);
            found.AddRange(read.Where(operation => operation.Change is not null));
            if (read.Count < filter.Take)
                break;
            filter = filter with { Before = read[^1].Id };
        }

        var page = found.Take(OperationsQuery.PageSize).ToList();
        return TypedResults.Ok(new ChangePage([.. page.Select(ChangeView.Of)], found.Count > OperationsQuery.PageSize ? query.After(page[^1], ApiUrls.Changes) : null));
    }

    private static async Task<Results<Ok<ChangeView>, ApiProblem>> GetAsync(string id, VisibleOperations feed, CancellationToken cancellationToken) =>
        OperationsQuery.TryId(id, out var number) && await feed.FindAsync(number, cancellationToken) is { Change: not null } operation
            ? TypedResults.Ok(ChangeView.Of(operation))
            : CommonProblems.NoOperation(id);

    private static async Task<Results<Accepted<ChangeView>, ApiProblem>> PostAsync([AsParameters] SwapHeaders headers, ChangeBodyReading reading, [AsParameters] ChangesDoor door)
    {
        if (door.Estate.Now.ReadAt is null)
            return CommonProblems.NotReadYet(door.Estate.Now);
        if (reading.Unread is { } unread)
            return unread;
        if (headers.Errors(out var plan).Concat(reading.Errors).ToList() is { Count: > 0 } errors || reading.Body is not { } body)
            return CommonProblems.Invalid([.. headers.Errors(out _), .. reading.Errors]);
        if (string.IsNullOrEmpty(headers.IfMatch))
            return new ApiProblem(ProblemKinds.PlanMissing, "Read the plan of the change and send its ETag in If-Match.");

        var key = body.Service is { } text && ServiceKey.TryParse(text, out var known) ? known : (ServiceKey?)null;
        var acknowledged = (body.Acknowledged ?? []).Distinct(StringComparer.Ordinal).ToEquatableList();
        var request = new ChangeRequest(body.ToOrder(key), plan, body.Reason, acknowledged, body.TypedName, headers.IdempotencyKey) { Overrides = body.Override };
        // A request that came in whole counts: a connection lost now must not end it between two steps.
        return ChangeAnswers.Of(await door.Changes.StartAsync(request, door.By.Access, door.Lifetime.ApplicationStopping), body);
    }

    /// <summary>What starting a change needs.</summary>
    internal sealed record ChangesDoor(ChangeService Changes, VisibleEstate Estate, CurrentOperator By, IHostApplicationLifetime Lifetime);

    /// <summary>What a word to a waiting change needs.</summary>
    internal sealed record StopDoor(ChangeStops Stops, CurrentOperator By, IHostApplicationLifetime Lifetime);
}
