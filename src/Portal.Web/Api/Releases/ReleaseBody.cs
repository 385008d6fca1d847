using Portal.Web.Api.Packages;
using Portal.Web.Api.Problems;
using Portal.Web.Packages;

namespace Portal.Web.Api.Releases;

/// <summary>The files of a request as they came in, until the request ends. Or why they were not read.</summary>
internal sealed record ReleaseBody(ReleaseUpload Upload, ApiProblem? Unread)
{
    public static async ValueTask<ReleaseBody> BindAsync(HttpContext context)
    {
        var inspector = context.RequestServices.GetRequiredService<PackageInspector>();
        var upload = new ReleaseUpload(inspector);
        context.Response.RegisterForDisposeAsync(upload);
        var unread = await FileParts.ReadAsync(context, inspector.Limits.MaxBytes, (kind, name, content) => upload.TakeAsync(kind, name, content, context.RequestAborted));
        return new(upload, unread);
    }
}
