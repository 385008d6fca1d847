using Portal.Web.Api.Problems;
using Portal.Web.Packages;

namespace Portal.Web.Api.Packages;

/// <summary>The files of a request, read as they come in. Or why they were not read.</summary>
internal sealed record InspectionBody(Inspection Inspection, ApiProblem? Unread = null)
{
    public static async ValueTask<InspectionBody> BindAsync(HttpContext context)
    {
        var (inspector, inspection) = (context.RequestServices.GetRequiredService<PackageInspector>(), Inspection.Nothing);
        var unread = await FileParts.ReadAsync(context, inspector.Limits.MaxBytes, async (kind, _, content) =>
            inspection = await inspector.ReadAsync(inspection, kind, content, context.RequestAborted));
        return new(inspection, unread);
    }

    /// <summary>What is wrong with files that cannot be read.</summary>
    public static ApiProblem Unreadable(Inspection inspection)
    {
        var problems = inspection.Problems;
        return new(inspection.IsTooLarge ? ProblemKinds.TooLarge : ProblemKinds.FilesUnreadable, string.Join(' ', problems.Take(3).Select(problem => $"{problem.Place}: {problem.Because}")))
        {
            Members = { ["problems"] = problems.Select(PackageProblemView.Of).ToList() },
        };
    }
}
