using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>Says for each request who acts, before anything asks what they may do.</summary>
internal sealed class OperatorMiddleware(RequestDelegate next, OperatorAccess access)
{
    public Task InvokeAsync(HttpContext context, OperatorSession session)
    {
        session.Set(access.Of(context.User));
        return next(context);
    }
}
