using System.ComponentModel;
using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Web.Api.Problems;
using Portal.Web.Operators;

namespace Portal.Web.Api.Changes;

/// <summary>What a change would do.</summary>
internal static class ChangePlanApi
{
    public static void MapChangePlan(this IEndpointRouteBuilder api)
    {
        var plan = api.MapGroup("").WithTags("Changes").Answers(ProblemKinds.InvalidRequest, ProblemKinds.Forbidden, ProblemKinds.ServiceNotFound, ProblemKinds.CloudUnavailable, ProblemKinds.LogUnavailable, ProblemKinds.NotReadYet);
        plan.MapGet("/services/{key}/change-plan", GetAsync).WithName("getChangePlan")
            .WithSummary("Plan a change that brings no package")
            .WithDescription("Start, stop, restart, reimage, delete, promote or demote. Reads everything afresh and judges every check. The fingerprint comes as `ETag` too.");
        plan.MapPost("/services/{key}/change-plan", PostAsync).WithName("planChange")
            .Accepts<ChangeBody>(MediaTypeNames.Application.Json)
            .WithSummary("Plan a change of a service")
            .WithDescription("The body is the one that `POST /api/changes` takes; `service` may be left out. Nothing is changed.")
            .Answers(ProblemKinds.CrossSite, ProblemKinds.TooLarge, ProblemKinds.NotJson);
        plan.MapPost("/changes/plan", PostNewAsync).WithName("planNewService")
            .Accepts<ChangeBody>(MediaTypeNames.Application.Json)
            .WithSummary("Plan the first deployment of a new service")
            .WithDescription("The body is the one that `POST /api/changes` takes. Nothing is changed.")
            .Answers(ProblemKinds.CrossSite, ProblemKinds.TooLarge, ProblemKinds.NotJson);
    }

    private static async Task<Results<Ok<ChangePlanView>, ApiProblem>> GetAsync(string key, [AsParameters] ChangeQuery query, [AsParameters] ChangeDoor door, HttpResponse response, CancellationToken cancellationToken)
    {
        if (door.Estate.Now.ReadAt is null)
            return CommonProblems.NotReadYet(door.Estate.Now);
        if (!ServiceKey.TryParse(key, out var service) || door.Estate.Now.Find(service) is null)
            return CommonProblems.NoService(key);
        if (query.Errors(out var kind, out var side).ToList() is { Count: > 0 } errors)
            return CommonProblems.Invalid(errors);
        var order = new ChangeOrder(kind, service, side) { Instances = (query.Instance ?? []).ToEquatableList() };
        return await ChangeAnswers.OfAsync(await door.Changes.PlanAsync(order, door.By.Access, cancellationToken), key, door.Rules, door.By.Access, response, cancellationToken);
    }

    private static async Task<Results<Ok<ChangePlanView>, ApiProblem>> PostAsync(string key, ChangeBodyReading body, [AsParameters] ChangeDoor door, HttpResponse response, CancellationToken cancellationToken)
    {
        if (door.Estate.Now.ReadAt is null)
            return CommonProblems.NotReadYet(door.Estate.Now);
        if (!ServiceKey.TryParse(key, out var service) || door.Estate.Now.Find(service) is null)
            return CommonProblems.NoService(key);
        return await PlanAsync(service, body, door, response, cancellationToken);
    }

    private static Task<Results<Ok<ChangePlanView>, ApiProblem>> PostNewAsync(ChangeBodyReading body, [AsParameters] ChangeDoor door, HttpResponse response, CancellationToken cancellationToken) =>
        PlanAsync(null, body, door, response, cancellationToken);

    private static async Task<Results<Ok<ChangePlanView>, ApiProblem>> PlanAsync(ServiceKey? service, ChangeBodyReading reading, ChangeDoor door, HttpResponse response, CancellationToken cancellationToken)
    {
        if (reading.Unread is { } unread)
            return unread;
        if (reading.Body is not { } body || reading.Errors.Count > 0)
            return CommonProblems.Invalid(reading.Errors);
        return await ChangeAnswers.OfAsync(await door.Changes.PlanAsync(body.ToOrder(service), door.By.Access, cancellationToken), service?.Value, door.Rules, door.By.Access, response, cancellationToken);
    }

    /// <summary>What is to be planned.</summary>
    internal sealed record ChangeQuery(
        [property: FromQuery(Name = "kind"), Description("start, stop, restart, reimage, delete, promote or demote.")] string? Kind,
        [property: FromQuery(Name = "side"), Description("production or staging.")] string? Side,
        [property: FromQuery(Name = "instance"), Description("The name of an instance; may come several times. Left out for the whole deployment.")] string[]? Instance)
    {
        public IEnumerable<RequestError> Errors(out ChangeKind kind, out Slot side)
        {
            var errors = new List<RequestError>();
            if (!TryWord(Kind, out kind))
                errors.Add(new($"“{CommonProblems.Echo(Kind ?? "")}” is no kind of change.") { Parameter = "kind" });
            if (!TryWord(Side, out side))
                errors.Add(new($"“{CommonProblems.Echo(Side ?? "")}” is neither production nor staging.") { Parameter = "side" });
            return errors;
        }

        private static bool TryWord<T>(string? text, out T value)
            where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && char.IsLetter(text![0]);
    }

    /// <summary>What planning a change needs.</summary>
    internal sealed record ChangeDoor(ChangeService Changes, VisibleEstate Estate, SwapRules Rules, CurrentOperator By);
}
