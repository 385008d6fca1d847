using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.SwapTargets.CloudServices;

namespace Portal.SwapTargets;

public static class SwapTargetRegistration
{
    /// <summary>Adds every kind of target, one line a kind. Needs Arm and a TimeProvider.</summary>
    public static IServiceCollection AddSwapTargets(this IServiceCollection services, IConfiguration configuration) => services
        .AddCloudServices(configuration);
}
