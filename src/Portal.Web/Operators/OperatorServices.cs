using Portal.Domain.Grants;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Web.Operators.Tokens;

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

    /// <summary>Who was given what, by settings and by Owners, and the tokens that people made.</summary>
    public static IServiceCollection AddGrants(this IServiceCollection services, IConfiguration configuration, OperatorSettings settings) => services
        .Configure<OperatorsOptions>(configuration.GetSection(OperatorsOptions.Section))
        .AddSingleton<IStandingGrants, SettingGrants>().AddSingleton<GrantBook>()
        .AddSingleton(settings.Tokens).AddSingleton<PersonRoles>().AddSingleton<TokenRegister>().AddSingleton<TokenDesk>();

    public static IServiceCollection AddOperatorViews(this IServiceCollection services) =>
        services.AddScoped<CurrentOperator>().AddScoped<VisibleEstate>().AddScoped<VisibleOperations>().AddScoped<VisibleHistory>().AddScoped<VisibleRules>().AddPortalPolicies();
}
