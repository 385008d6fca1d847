using Microsoft.AspNetCore.Http;

namespace Portal.Emulator.SignIn;

/// <summary>The addresses under which clients discover where to sign in, and where they get tokens. Everybody gets one.</summary>
internal sealed class SignInHandler(TimeProvider time)
{
    public static bool Owns(HttpRequest request) => Parts(request) is
        [_, "oauth2", "v2.0", "token"] or [_, "v2.0", ".well-known", "openid-configuration"] or ["common", "discovery", "instance"] or [_, "discovery", "v2.0", "keys"];

    public Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var issuer = $"{request.Scheme}://{request.Host}";
        return Parts(request) switch
        {
            [var tenant, "oauth2", "v2.0", "token"] => TokenAsync(context, issuer, tenant),
            [var tenant, "v2.0", ".well-known", "openid-configuration"] => WriteAsync(context, 200, Discovery.OpenId(issuer, tenant)),
            ["common", "discovery", "instance"] => WriteAsync(context, 200, Discovery.Instance(request)),
            _ => WriteAsync(context, 200, new { keys = Array.Empty<object>() }),
        };
    }

    private static string[] Parts(HttpRequest request) => (request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);

    private async Task TokenAsync(HttpContext context, string issuer, string tenant)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType)
        {
            await WriteAsync(context, 400, SignInError.Of("invalid_request", "AADSTS900144: the request is not a POST of a form.", time));
            return;
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var problem = TokenRequest.Problem(form);
        await (problem is null
            ? WriteAsync(context, 200, AccessTokens.Issue(issuer, tenant, form, time.GetUtcNow()))
            : WriteAsync(context, problem.Value.Status, SignInError.Of(problem.Value.Code, problem.Value.Message, time)));
    }

    private static Task WriteAsync(HttpContext context, int status, object body)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(body, body.GetType(), context.RequestAborted);
    }
}
