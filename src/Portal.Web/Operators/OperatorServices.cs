using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>Who acts and what they may see, for each request and each open page.</summary>
internal static class OperatorServices
{
    public static IServiceCollection AddLocalOperator(this IServiceCollection services) =>
        services.AddScoped(_ => LocalOperator.NewSession()).AddOperatorViews();

    private static IServiceCollection AddOperatorViews(this IServiceCollection services) =>
        services.AddScoped<CurrentOperator>().AddScoped<VisibleEstate>().AddScoped<VisibleOperations>();
}
