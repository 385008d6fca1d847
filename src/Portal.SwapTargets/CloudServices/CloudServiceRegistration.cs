using Azure.ResourceManager.Compute;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Arm;
using Portal.Domain.Changes;
using Portal.Domain.Ledger;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices.Changes;
using Portal.SwapTargets.CloudServices.Reads;

namespace Portal.SwapTargets.CloudServices;

internal static class CloudServiceRegistration
{
    public static IServiceCollection AddCloudServices(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(CloudServicesOptions.Section).Get<CloudServicesOptions>() ?? new CloudServicesOptions();
        services.AddSingleton(options);
        services.PostConfigure<ArmOptions>(arm =>
        {
            arm.ApiVersions.TryAdd(CloudServiceResource.ResourceType, options.ComputeApiVersion);
            arm.ApiVersions.TryAdd(CloudServiceRoleInstanceResource.ResourceType, options.ComputeApiVersion);
        });
        services.AddSingleton<ISwapTarget, CloudServiceTarget>();
        services.AddSingleton<IChangeTarget, CloudServiceChanges>();
        services.AddSingleton<IActivityLog, SwapActivity>();
        services.AddSingleton<ICertificateVault>(provider => VaultReadsOf(provider.GetRequiredService<ArmConnection>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static VaultReads VaultReadsOf(ArmConnection arm, TimeProvider time) => new(arm.Requests, arm.OpenVaults(), time);
}
