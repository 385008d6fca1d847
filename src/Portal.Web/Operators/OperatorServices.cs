using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Operators;

/// <summary>Who acts and what they may see, for each request and each open page.</summary>
internal static class OperatorServices
{
    public static IServiceCollection AddLocalOperator(this IServiceCollection services) =>
        services.AddScoped(_ => LocalOperator.NewSession()).AddOperatorViews();

    /// <summary>Finds out who asks, and keeps out who may not ask at all.</summary>
    public static void UseOperators(this WebApplication app, OperatorSettings settings)
    {
        if (settings.HasSignIn)
        {
            app.UseHsts();
            app.UseAuthentication();
            app.UseMiddleware<OperatorMiddleware>();
            app.MapSignIn();
        }
        else
        {
            app.UseLocalDoor();
        }

        app.UseWhen(context => context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase), circuits => circuits.UseMiddleware<CircuitDoor>());
    }

    public static IServiceCollection AddOperatorViews(this IServiceCollection services) =>
        services.AddScoped<CurrentOperator>().AddScoped<VisibleEstate>().AddScoped<VisibleOperations>().AddScoped<VisibleHistory>().AddScoped<VisibleRules>().AddPortalPolicies();
}
