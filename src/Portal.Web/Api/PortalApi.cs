using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Web.Api.Approvals;
using Portal.Web.Api.Bells;
using Portal.Web.Api.Changes;
using Portal.Web.Api.Description;
using Portal.Web.Api.Grants;
using Portal.Web.Api.Health;
using Portal.Web.Api.HostedServices;
using Portal.Web.Api.Ledger;
using Portal.Web.Api.Notices;
using Portal.Web.Api.Operations;
using Portal.Web.Api.Packages;
using Portal.Web.Api.Problems;
using Portal.Web.Api.Releases;
using Portal.Web.Api.Rules;
using Portal.Web.Api.Standby;
using Portal.Web.Api.Subscriptions;
using Portal.Web.Api.Swaps;
using Portal.Web.Api.Tokens;
using Portal.Web.Operators;

namespace Portal.Web.Api;

/// <summary>The REST API: everything that the pages can do, for programs.</summary>
public static class PortalApi
{
    /// <summary>Where the API can be read and tried. The page has its own content security policy.</summary>
    public const string TryPagePath = ApiUrls.Root;

    public static IServiceCollection AddPortalApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict; // Numbers are numbers, in the description too.
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
        return services.AddApiDescription();
    }

    /// <summary>Maps /api, /openapi, /healthz and /readyz, and makes a problem of whatever fails there.</summary>
    public static WebApplication MapPortalApi(this WebApplication app)
    {
        app.UseWhen(IsApi, branch => branch.UseMiddleware<ApiErrors>());

        var all = app.MapGroup("").WithMetadata(new ApiEndpoints.Mark()).RequireAuthorization(PortalPolicies.See);
        var api = all.MapGroup(ApiUrls.Root).RequireRateLimiting(HostLimits.Api)
            .Answers(ProblemKinds.SignInRequired, ProblemKinds.RoleMissing, ProblemKinds.TooManyRequests, ProblemKinds.Unexpected);
        api.MapSubscriptions();
        api.MapHostedServices();
        api.MapSwapPlan();
        api.MapSwaps();
        api.MapOperations();
        api.MapRepairs();
        api.MapApprovals();
        api.MapWindows();
        api.MapLocks();
        api.MapPolicies();
        api.MapChangePlan();
        api.MapChanges();
        api.MapPackages();
        api.MapReleases();
        api.MapLedger();
        api.MapGrants();
        api.MapTokens();
        api.MapHold();
        api.MapNotices();
        api.MapBells();
        api.MapStandby();
        api.MapProblems();
        all.MapHealth();
        all.MapApiDescription();
        return app;
    }

    internal static bool IsApi(HttpContext context) =>
        context.Request.Path is var path
        && (path.StartsWithSegments(ApiUrls.Root, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase) || path == ApiUrls.Live || path == ApiUrls.Ready);
}
