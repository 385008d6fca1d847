using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Standby;
using Portal.Web.Api.Bodies;
using Portal.Web.Api.Problems;
using Portal.Web.Operators;

namespace Portal.Web.Api.Standby;

/// <summary>The lease of the old side after a swap. It comes to the same <see cref="StandbyLeases"/> as the pages.</summary>
internal static class StandbyApi
{
    public static void MapStandby(this IEndpointRouteBuilder api)
    {
        var standby = api.MapGroup("/services/{key}/standby").WithTags("Services").Answers(ProblemKinds.ServiceNotFound, ProblemKinds.LogUnavailable);
        standby.MapGet("", Get).WithName("getStandby").WithSummary("Read what the old side costs and until when it is kept").Answers(ProblemKinds.StandbyNotFound);
        standby.MapPut("", KeepAsync).WithName("keepStandby").WithSummary("Keep the old side until a time")
            .Accepts<LeaseBody>("application/json")
            .WithDescription("When the lease ends, the person who swapped is reminded. Nothing is deleted by itself.")
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.LeaseRefused, ProblemKinds.TooLarge, ProblemKinds.NotJson);
        standby.MapDelete("/return", GiveUpReturnAsync).WithName("giveUpReturn").WithSummary("Say that the return is wanted no more")
            .WithDescription("From then on the lease can be given up.").Answers(ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.LeaseRefused);
        standby.MapDelete("", EndAsync).WithName("endStandby").WithSummary("Give up the lease")
            .WithDescription("Refused while the return is wanted.").Answers(ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.LeaseRefused);
    }

    private static Results<Ok<StandbyView>, ApiProblem> Get(string key, StandbyLeases leases, VisibleEstate estate) =>
        Row(key, estate) is not { } row ? CommonProblems.NoService(key)
        : leases.Of(row) is { } stand ? TypedResults.Ok(StandbyView.Of(stand, leases.Prices))
        : new ApiProblem(ProblemKinds.StandbyNotFound, "No old side of a swap stands in staging.");

    private static async Task<Results<Ok<StandbyView>, ApiProblem>> KeepAsync(string key, JsonBody<LeaseBody> body, [AsParameters] Door door, CancellationToken cancellationToken) =>
        Row(key, door.Estate) is null ? CommonProblems.NoService(key)
        : body.Unread is { } refusal ? refusal
        : await DoAsync(key, door, service => door.Leases.KeepAsync(service, body.Value!.Until, door.By.Access, cancellationToken));

    private static Task<Results<Ok<StandbyView>, ApiProblem>> GiveUpReturnAsync(string key, [AsParameters] Door door, CancellationToken cancellationToken) =>
        DoAsync(key, door, service => door.Leases.GiveUpReturnAsync(service, door.By.Access, cancellationToken));

    private static Task<Results<Ok<StandbyView>, ApiProblem>> EndAsync(string key, [AsParameters] Door door, CancellationToken cancellationToken) =>
        DoAsync(key, door, service => door.Leases.EndAsync(service, door.By.Access, cancellationToken));

    /// <summary>Null when there is no such service, or none that may be seen: nothing else is said of it.</summary>
    private static ServiceRow? Row(string key, VisibleEstate estate) => ServiceKey.TryParse(key, out var service) ? estate.Now.Find(service) : null;

    private static async Task<Results<Ok<StandbyView>, ApiProblem>> DoAsync(string key, Door door, Func<ServiceKey, Task<LeaseResult>> change)
    {
        if (!ServiceKey.TryParse(key, out var service))
            return CommonProblems.NoService(key);
        return await change(service) switch
        {
            LeaseResult.Done when Row(key, door.Estate) is { } row && door.Leases.Of(row) is { } stand => TypedResults.Ok(StandbyView.Of(stand, door.Leases.Prices)),
            LeaseResult.Refused refused => new ApiProblem(ProblemKinds.LeaseRefused, refused.Because),
            LeaseResult.Forbidden forbidden => new ApiProblem(ProblemKinds.Forbidden, forbidden.Because),
            _ => CommonProblems.NoService(key),
        };
    }

    /// <summary>What a change needs.</summary>
    internal sealed record Door(StandbyLeases Leases, VisibleEstate Estate, CurrentOperator By);
}
