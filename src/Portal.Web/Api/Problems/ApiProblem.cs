using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Portal.Web.Api.Problems;

/// <summary>A problem as RFC 9457 has it, as a typed result. Nothing else says no in this API.</summary>
internal sealed class ApiProblem(ProblemKind kind, string detail) : IResult, IStatusCodeHttpResult
{
    public const string ContentType = "application/problem+json";

    public ProblemKind Kind { get; } = kind;

    /// <summary>Members beyond those of the standard.</summary>
    public Dictionary<string, object?> Members { get; init; } = [];

    public Dictionary<string, string> Headers { get; init; } = [];

    public int? StatusCode => Kind.Status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Kind.Status;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;

        var problem = new ProblemDetails
        {
            Type = Kind.Type,
            Title = Kind.Title,
            Status = Kind.Status,
            Detail = detail,
            Instance = $"{httpContext.Request.PathBase}{httpContext.Request.Path}",
            Extensions = Members,
        };
        problem.Extensions["traceId"] = TraceId(httpContext);
        await response.WriteAsJsonAsync(problem, options: null, ContentType, httpContext.RequestAborted);
    }

    /// <summary>The id under which the log has the request.</summary>
    public static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
}
