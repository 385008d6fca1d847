using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Portal.Domain.Releases;
using Portal.Web.Api.Problems;
using Portal.Web.Packages;

namespace Portal.Web.Api.Packages;

/// <summary>The files of a multipart request, handed on as they come in: none is held in memory.</summary>
internal static class FileParts
{
    private const long RoomForTexts = 16 * 1024 * 1024;
    private const int LongestBoundary = 128;

    /// <param name="maxPackageBytes">What a package may have.</param>
    /// <param name="take">Told the kind of each file, its name and its content.</param>
    /// <returns>Why the request cannot be read; null when it was.</returns>
    public static async Task<ApiProblem?> ReadAsync(HttpContext context, long maxPackageBytes, Func<ReleaseFileKind, string, Stream, Task> take)
    {
        if (Boundary(context.Request.ContentType) is not { } boundary)
            return new(ProblemKinds.NotMultipart, "Send the files as multipart/form-data.");

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = maxPackageBytes + RoomForTexts;
        try
        {
            return await ReadAsync(new MultipartReader(boundary, context.Request.Body), take, context.RequestAborted);
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

    private static async Task<ApiProblem?> ReadAsync(MultipartReader parts, Func<ReleaseFileKind, string, Stream, Task> take, CancellationToken cancellationToken)
    {
        var seen = new HashSet<ReleaseFileKind>();
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            var said = ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) ? disposition : null;
            var name = HeaderUtilities.RemoveQuotes(said?.Name ?? "").ToString();
            if (FileKinds.OfPart(name) is not { } kind)
                return Invalid($"There is a part “{CommonProblems.Echo(name)}”. The parts are definition, configuration and package.");
            if (!seen.Add(kind))
                return Invalid($"The part {name} comes twice.");
            await take(kind, HeaderUtilities.RemoveQuotes(said?.FileName ?? "").ToString(), part.Body);
        }

        return seen.Count > 0 ? null : Invalid("There is no part. Send definition, configuration or package.");
    }

    private static string? Boundary(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= LongestBoundary } boundary ? boundary : null;

    private static ApiProblem Invalid(string detail) => CommonProblems.Invalid(new RequestError(detail) { Pointer = "#" });
}
