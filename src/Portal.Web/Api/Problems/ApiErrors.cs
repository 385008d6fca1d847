using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Web.Api.Problems;

/// <summary>Makes a problem of everything under the API's addresses that fails before or behind a handler.</summary>
internal sealed class ApiErrors(RequestDelegate next, EndpointDataSource endpoints, ILogger<ApiErrors> logger)
{
    private readonly ApiEndpoints own = new(endpoints);

    public async Task InvokeAsync(HttpContext context, OperatorSession session)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await (Refuse(context, session.Access)?.ExecuteAsync(context) ?? next(context));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // The caller has gone: nobody reads an answer.
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            await Of(fault, context).ExecuteAsync(Cleared(context));
        }

        if (!context.Response.HasStarted && context.Response is { StatusCode: >= 400, ContentType: null } response)
            await Of(response.StatusCode).ExecuteAsync(context);
    }

    /// <summary>Whoever may see nothing is not told either which addresses there are.</summary>
    private ApiProblem? Refuse(HttpContext context, Access by) =>
        ApiEndpoints.IsOwn(context.GetEndpoint()) ? CrossSite.Refuse(context.Request)
        : by.MaySomewhere(OperatorRight.See) ? own.WhyNot(context.Request)
        : null;

    private ApiProblem Of(Exception fault, HttpContext context)
    {
        if (fault is BadHttpRequestException bad)
            return Of(bad.StatusCode);

        // The escaped path cannot break a line of the log.
        logger.LogError(fault, "{Method} {Path} failed, trace id {TraceId}.",
            context.Request.Method, context.Request.Path.ToUriComponent(), ApiProblem.TraceId(context));
        return fault is OperationLogException
            ? CommonProblems.LogUnavailable(fault.Message)
            : new ApiProblem(ProblemKinds.Unexpected, "The portal could not finish the request. Give the trace id to those who run the portal.");
    }

    private static ApiProblem Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new(ProblemKinds.SignInRequired, "Send an access token of the portal: Authorization: Bearer <token>."),
        StatusCodes.Status403Forbidden => new(ProblemKinds.RoleMissing, $"You are signed in without the role {OperatorRoles.Least(OperatorRight.See)}. Ask an owner of this portal for it."),
        StatusCodes.Status429TooManyRequests => new(ProblemKinds.TooManyRequests, "More requests came from you in a minute than this portal takes."),
        StatusCodes.Status413PayloadTooLarge => new(ProblemKinds.TooLarge, "The body is larger than this address takes."),
        StatusCodes.Status415UnsupportedMediaType => CommonProblems.NotJson(),
        < 500 => new(ProblemKinds.InvalidRequest, "The request cannot be read."),
        _ => new(ProblemKinds.Unexpected, "The portal could not finish the request."),
    };

    private static HttpContext Cleared(HttpContext context)
    {
        context.Response.Clear();
        context.Response.Headers.CacheControl = "no-store";
        return context;
    }
}
