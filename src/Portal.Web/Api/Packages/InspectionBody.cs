using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Portal.Web.Api.Problems;
using Portal.Web.Packages;

namespace Portal.Web.Api.Packages;

/// <summary>The files of a request, read as they come in: none is held in memory. Or why they were not read.</summary>
internal sealed record InspectionBody(Inspection Inspection, ApiProblem? Unread = null)
{
    private const long RoomForTexts = 16 * 1024 * 1024;
    private const int LongestBoundary = 128;

    public static async ValueTask<InspectionBody> BindAsync(HttpContext context)
    {
        if (Boundary(context.Request.ContentType) is not { } boundary)
            return Refused(new(ProblemKinds.NotMultipart, "Send the files as multipart/form-data."));

        var inspector = context.RequestServices.GetRequiredService<PackageInspector>();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = inspector.Limits.MaxBytes + RoomForTexts;
        try
        {
            return await ReadAsync(new MultipartReader(boundary, context.Request.Body), inspector, context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return Invalid("The parts of the body cannot be told apart.");
        }
        catch (IOException cut) when (cut is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            return Invalid("The body ends before its last part does.");
        }
    }

    private static async Task<InspectionBody> ReadAsync(MultipartReader parts, PackageInspector inspector, CancellationToken cancellationToken)
    {
        var (inspection, seen) = (Inspection.Nothing, new HashSet<FileKind>());
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            var name = ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var said) ? HeaderUtilities.RemoveQuotes(said.Name).ToString() : "";
            if (FileKinds.OfPart(name) is not { } kind)
                return Invalid($"There is a part “{CommonProblems.Echo(name)}”. The parts are definition, configuration and package.");
            if (!seen.Add(kind))
                return Invalid($"The part {name} comes twice.");
            inspection = await inspector.ReadAsync(inspection, kind, part.Body, cancellationToken);
        }

        return seen.Count > 0 ? new(inspection) : Invalid("There is no part. Send definition, configuration or package.");
    }

    private static string? Boundary(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= LongestBoundary } boundary ? boundary : null;

    private static InspectionBody Invalid(string detail) => Refused(CommonProblems.Invalid(new RequestError(detail) { Pointer = "#" }));

    private static InspectionBody Refused(ApiProblem problem) => new(Inspection.Nothing, problem);
}
