using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Web.Api.Problems;
using Portal.Web.Operators;

namespace Portal.Web.Api.Packages;

/// <summary>What is in a package, before anybody deploys it.</summary>
internal static class PackagesApi
{
    public static void MapPackages(this IEndpointRouteBuilder api) =>
        api.MapPost("/packages/inspect", Post).WithTags("Packages").WithName("inspectPackage")
            .LimitUploads()
            .WithSummary("Read a definition, a configuration or a package")
            .WithDescription(
                "Send any of the parts `definition` (.csdef), `configuration` (.cscfg) and `package` (.cspkg), each once. Nothing is kept. The answer is what was understood, "
                + "with the number of endpoints that a swap compares, and every problem of the files. Values of settings are not repeated: they may be secret.")
            .Answers(ProblemKinds.InvalidRequest, ProblemKinds.CrossSite, ProblemKinds.TooLarge, ProblemKinds.NotMultipart, ProblemKinds.FilesUnreadable);

    private static Results<Ok<PackageInspectionView>, ApiProblem> Post(InspectionBody body)
    {
        if (body.Unread is { } unread)
            return unread;
        return body.Inspection.IsUnreadable ? InspectionBody.Unreadable(body.Inspection) : TypedResults.Ok(PackageInspectionView.Of(body.Inspection));
    }
}
