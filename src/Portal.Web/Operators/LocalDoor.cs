using System.Net;

namespace Portal.Web.Operators;

/// <summary>
/// Without sign-in only this machine may ask, whatever the server listens on: no other machine, no proxy on behalf of another machine,
/// and no page of another site that has a name of its own for a loopback address (DNS rebinding).
/// </summary>
internal static class LocalDoor
{
    private static readonly string[] FromProxies = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"];

    public static IApplicationBuilder UseLocalDoor(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (Refuse(context) is not { } because)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync($"{because} Without sign-in (AzureAd) the portal answers its own machine only.", context.RequestAborted);
    });

    private static string? Refuse(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from))
            return "The request came from another machine.";
        if (Array.Exists(FromProxies, name => context.Request.Headers.ContainsKey(name)))
            return "The request came through a proxy.";
        return LocalMode.IsLoopback(context.Request.Host.Host) ? null : "The request names a host that is not this machine's own.";
    }
}
