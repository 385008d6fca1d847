using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.HostedServices;

/// <summary>The services as the last reading shows them.</summary>
internal static class HostedServicesApi
{
    public const int PageSize = 200;

    public static void MapHostedServices(this IEndpointRouteBuilder api)
    {
        var services = api.MapGroup("/services").WithTags("Services").Answers(ProblemKinds.NotReadYet);
        services.MapGet("", List).WithName("listServices")
            .WithSummary("List services with their readiness")
            .WithDescription("As of the last reading, by name, 200 a page. Good for a board; decide a swap on the swap plan.")
            .Answers(ProblemKinds.InvalidRequest);
        services.MapGet("/{key}", Get).WithName("getService")
            .WithSummary("Read a service with its deployments in detail")
            .WithDescription("As of the last reading, with roles, instances and endpoints of both deployments.")
            .Answers(ProblemKinds.ServiceNotFound);
    }

    private static Results<Ok<ServicePage>, ApiProblem> List([AsParameters] ServicesQuery query, VisibleEstate estate)
    {
        if (query.Errors().ToList() is { Count: > 0 } errors)
            return CommonProblems.Invalid(errors);
        if (estate.Now is not { ReadAt: not null } snapshot)
            return CommonProblems.NotReadYet(estate.Now);

        var after = string.IsNullOrEmpty(query.Continuation) ? null : ServicesContinuation.Read(query.Continuation);
        var rows = snapshot.Rows.Where(query.Matches)
            .Select(row => (Row: row, Place: ServicesContinuation.Of(row)))
            .Where(placed => after is null || ServicesContinuation.Order.Compare(placed.Place, after) > 0)
            .OrderBy(placed => placed.Place, ServicesContinuation.Order)
            .Take(PageSize + 1).Select(placed => placed.Row).ToList();
        var page = rows.Take(PageSize).ToList();
        return TypedResults.Ok(new ServicePage(
            [.. page.Select(ServiceView.Of)], rows.Count > PageSize ? query.After(page[^1]) : null, snapshot.ReadAt, [.. snapshot.Problems.Select(ReadingProblem.Of)]));
    }

    private static Results<Ok<ServiceDetail>, ApiProblem> Get(string key, VisibleEstate estate)
    {
        if (estate.Now is not { ReadAt: not null } snapshot)
            return CommonProblems.NotReadYet(estate.Now);
        return ServiceKey.TryParse(key, out var known) && snapshot.Find(known) is { } row
            ? TypedResults.Ok(ServiceDetail.Of(row))
            : CommonProblems.NoService(key);
    }
}
