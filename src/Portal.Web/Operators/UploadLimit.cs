using System.Globalization;
using Portal.Web.Api.Problems;

namespace Portal.Web.Operators;

/// <summary>The rate limit of addresses that take files, besides that of the whole API.</summary>
internal static class UploadLimit
{
    /// <summary>Asked before anything of the body is read.</summary>
    public static TBuilder LimitUploads<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Mark());

    public static IApplicationBuilder UseUploadLimit(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Mark>() is null
            || context.RequestServices.GetRequiredService<UploadGate>().Enter(HostLimits.PersonOf(context)) is not { } wait)
        {
            await next(context);
            return;
        }

        await new ApiProblem(ProblemKinds.TooManyRequests, "More files came from you in a minute than this portal reads.")
        {
            Headers = { ["Retry-After"] = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture) },
        }.ExecuteAsync(context);
    });

    private sealed class Mark;
}
