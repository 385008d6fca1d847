using System.ComponentModel;
using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Releases;
using Portal.ServicePackages.Files;
using Portal.Web.Api.Packages;
using Portal.Web.Api.Problems;
using Portal.Web.Operators;
using Portal.Web.Packages;

namespace Portal.Web.Api.Releases;

/// <summary>The releases that the portal keeps, because Azure never gives a package back.</summary>
internal static class ReleasesApi
{
    public static void MapReleases(this IEndpointRouteBuilder api)
    {
        var releases = api.MapGroup("/releases").WithTags("Releases");
        releases.MapPost("", PostAsync).WithName("addRelease")
            .WithSummary("Keep a release")
            .WithDescription(
                "Send the parts `definition` (.csdef), `configuration` (.cscfg) and `package` (.cspkg), each once; a package holds its definition. They are kept with their hash in the package store. "
                + "With `running` the portal is told what a deployment runs that was deployed with another tool: the definition or the package is enough. The same files of the same version are one release.")
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.ServiceNotFound, ProblemKinds.ReleaseRefused)
            .Answers(ProblemKinds.TooLarge, ProblemKinds.NotMultipart, ProblemKinds.FilesUnreadable, ProblemKinds.ReleaseUnavailable, ProblemKinds.NotReadYet);
        releases.MapGet("", List).WithName("listReleases")
            .WithSummary("List releases, newest first").Answers(ProblemKinds.ServiceNotFound, ProblemKinds.NotReadYet);
        releases.MapGet("/{release}", Get).WithName("getRelease")
            .WithSummary("Read a release with its roles and endpoints").Answers(ProblemKinds.ReleaseNotFound);
        releases.MapGet("/{release}/advice", AdviceAsync).WithName("getReleaseAdvice")
            .WithSummary("Say which method brings a release into production")
            .WithDescription("Per change and for all of them: swap, update in place, or delete and redeploy; why the others do not, and the downtime to expect. What is not known of what runs is listed in `unknown`.")
            .Answers(ProblemKinds.ReleaseNotFound, ProblemKinds.ReleaseUnavailable);
        releases.MapPut("/{release}/changes", DescribeAsync).WithName("setReleaseChanges")
            .WithSummary("Say what a release changed").WithDescription("Line by line, in place of what was said before. The plan of a swap lists them as `changeList`.")
            .Accepts<ChangeListBody>(MediaTypeNames.Application.Json)
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.NotJson, ProblemKinds.TooLarge, ProblemKinds.CrossSite, ProblemKinds.Forbidden, ProblemKinds.ReleaseNotFound, ProblemKinds.ReleaseUnavailable);
        releases.MapGet("/{release}/package", PackageAsync).WithName("getReleasePackage")
            .WithSummary("Download the package of a release").Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Octet)
            .Answers(ProblemKinds.ReleaseNotFound, ProblemKinds.ReleaseUnavailable);
    }

    private static async Task<Results<Ok<AdviceView>, ApiProblem>> AdviceAsync(
        string release, [Description("The id of the release that runs; what the service's production runs when left out.")] string? against,
        VisibleReleases releases, ReleaseAdviser adviser, CancellationToken cancellationToken)
    {
        if (Find(release, releases) is not { } record)
            return NotFound(release);
        if (!string.IsNullOrEmpty(against) && Find(against, releases) is null)
            return NotFound(against);
        try
        {
            var running = string.IsNullOrEmpty(against) ? releases.RunningBefore(record) : Find(against, releases);
            return TypedResults.Ok(AdviceView.Of(record, running, await adviser.AdviseAsync(running, record, cancellationToken)));
        }
        catch (PackageStoreException failure)
        {
            return Unavailable(failure.Message);
        }
    }

    private static async Task<Results<Created<ReleaseView>, ApiProblem>> PostAsync([AsParameters] ReleaseQuery query, ReleaseBody body, [AsParameters] ReleaseDoor door, CancellationToken cancellationToken)
    {
        if (door.Estate.Now is not { ReadAt: not null })
            return CommonProblems.NotReadYet(door.Estate.Now);
        if (!string.IsNullOrEmpty(query.Service) && query.Key is null)
            return CommonProblems.NoService(query.Service);
        if (body.Unread is { } unread)
            return unread;
        if (query.Errors().ToList() is { Count: > 0 } errors)
            return CommonProblems.Invalid(errors);
        if (body.Upload.Inspection is var inspection && (inspection.IsUnreadable || inspection.Problems.Any(problem => problem.Weight == ProblemWeight.Error)))
            return InspectionBody.Unreadable(inspection);

        var draft = body.Upload.ToDraft(query.Key, string.IsNullOrEmpty(query.Version) ? null : query.Version) with { Running = query.Slot };
        return Of(await door.Desk.AddAsync(draft, door.By.Access, kept: null, cancellationToken), query);
    }

    private static async Task<Results<Ok<ReleaseView>, ApiProblem>> DescribeAsync(
        string release, StrictBody<ChangeListBody> body, VisibleReleases releases, ReleaseDesk desk, CurrentOperator by, CancellationToken cancellationToken)
    {
        if (body.Value is not { } told)
            return body.Fault!;
        if (Find(release, releases) is not { } record)
            return NotFound(release);
        return await desk.DescribeAsync(record, ChangeLines.Of(told.Changes), by.Access, cancellationToken) switch
        {
            ReleaseResult.Kept kept => TypedResults.Ok(ReleaseView.Of(kept.Release)),
            ReleaseResult.Refused refused => CommonProblems.Invalid(new RequestError(refused.Because) { Pointer = "#/changes" }),
            ReleaseResult.Forbidden forbidden => new ApiProblem(ProblemKinds.Forbidden, forbidden.Because),
            ReleaseResult.Unavailable unavailable => Unavailable(unavailable.Because),
            _ => NotFound(release),
        };
    }

    private static Results<Created<ReleaseView>, ApiProblem> Of(ReleaseResult result, ReleaseQuery query) => result switch
    {
        ReleaseResult.Kept kept => TypedResults.Created(ApiUrls.Release(kept.Release.Id), ReleaseView.Of(kept.Release)),
        ReleaseResult.Refused refused => new ApiProblem(ProblemKinds.ReleaseRefused, refused.Because),
        ReleaseResult.Forbidden forbidden => new ApiProblem(ProblemKinds.Forbidden, forbidden.Because),
        ReleaseResult.Unavailable unavailable => Unavailable(unavailable.Because),
        _ => CommonProblems.NoService(query.Service ?? ""),
    };

    private static Results<Ok<ReleaseList>, ApiProblem> List(string? service, VisibleReleases releases, VisibleEstate estate)
    {
        if (estate.Now is not { ReadAt: not null } snapshot)
            return CommonProblems.NotReadYet(estate.Now);
        if (string.IsNullOrEmpty(service))
            return TypedResults.Ok(new ReleaseList([.. releases.List(null).Select(ReleaseView.Of)]));
        return ServiceKey.TryParse(service, out var key) && snapshot.Find(key) is not null
            ? TypedResults.Ok(new ReleaseList([.. releases.List(key).Select(ReleaseView.Of)]))
            : CommonProblems.NoService(service);
    }

    private static Results<Ok<ReleaseView>, ApiProblem> Get(string release, VisibleReleases releases) =>
        Find(release, releases) is { } found ? TypedResults.Ok(ReleaseView.Of(found)) : NotFound(release);

    private static async Task<Results<FileStreamHttpResult, ApiProblem>> PackageAsync(string release, VisibleReleases releases, IPackageStore store, CancellationToken cancellationToken)
    {
        if (Find(release, releases)?.File(ReleaseFileKind.Package) is not { } file)
            return NotFound(release);
        try
        {
            return await store.OpenAsync(file, cancellationToken) is { } content
                ? TypedResults.File(content, MediaTypeNames.Application.Octet, file.Name)
                : Unavailable($"{file.Name} is not in {store.Place} any more.");
        }
        catch (PackageStoreException failure)
        {
            return Unavailable(failure.Message);
        }
    }

    private static ReleaseRecord? Find(string text, VisibleReleases releases) => ReleaseId.TryParse(text, out var id) ? releases.Find(id) : null;

    private static ApiProblem NotFound(string id) => new(ProblemKinds.ReleaseNotFound, $"No release has the id “{CommonProblems.Echo(id)}”, or it has no package.");

    private static ApiProblem Unavailable(string because) => new(ProblemKinds.ReleaseUnavailable, because) { Headers = { ["Retry-After"] = "5" } };

    /// <summary>What keeping a release needs.</summary>
    internal sealed record ReleaseDoor(ReleaseDesk Desk, VisibleEstate Estate, CurrentOperator By);
}
