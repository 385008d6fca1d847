using Microsoft.AspNetCore.Authorization;
using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>What an address asks of whoever calls it. Where none is named, <see cref="See"/> is asked.</summary>
internal static class PortalPolicies
{
    /// <summary>A role of any kind, anywhere. What is shown and done is narrowed by the domain.</summary>
    public const string See = nameof(See);

    /// <summary>Owners.</summary>
    public const string Govern = nameof(Govern);

    /// <summary>Anybody who has signed in, also without a role.</summary>
    public const string SignedIn = nameof(SignedIn);

    public static IServiceCollection AddPortalPolicies(this IServiceCollection services)
    {
        var see = Of(OperatorRight.See);
        services.AddScoped<IAuthorizationHandler, RightHandler>();
        services.AddAuthorizationBuilder()
            .AddPolicy(See, see)
            .AddPolicy(Govern, Of(OperatorRight.Govern))
            .AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser())
            .SetDefaultPolicy(see)
            .SetFallbackPolicy(see);
        return services;
    }

    private static AuthorizationPolicy Of(OperatorRight right) => new AuthorizationPolicyBuilder().AddRequirements(new RightRequirement(right)).Build();
}
