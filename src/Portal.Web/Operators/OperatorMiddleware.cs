using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>Says for each request who acts, before anything asks what they may do; and writes down what was refused.</summary>
internal sealed class OperatorMiddleware(RequestDelegate next, OperatorAccess access, ActingOperator acting, SecurityLog log)
{
    public async Task InvokeAsync(HttpContext context, OperatorSession session)
    {
        session.Set(access.Of(context.User));
        acting.Set(session.Access.By);
        await next(context);
        if (context.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status429TooManyRequests)
            log.Refused(context, session.Access);
    }
}
