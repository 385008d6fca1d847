using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Portal.Arm;

public static class ArmRegistration
{
    /// <summary>Adds the connection to Azure Resource Manager that section Arm describes.</summary>
    public static IServiceCollection AddArm(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ArmOptions>().Bind(configuration.GetSection(ArmOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ArmOptions>, ArmOptionsValidator>();
        services.AddSingleton(provider => new ArmConnection(provider.GetRequiredService<IOptions<ArmOptions>>().Value, provider.GetService<IOperatorTokens>()));
        return services;
    }
}
